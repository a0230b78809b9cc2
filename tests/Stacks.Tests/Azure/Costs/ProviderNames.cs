namespace Payments.Infra.Stacks.Tests.Azure.Costs;

/// <summary>Resource providers that a subscription needs for a plan.</summary>
internal static class ProviderNames
{
    /// <summary>What a module of the provider calls itself in Azure.</summary>
    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["authorization"] = "Authorization",
        ["containerregistry"] = "ContainerRegistry",
        ["containerservice"] = "ContainerService",
        ["dbforpostgresql"] = "DBforPostgreSQL",
        ["eventhub"] = "EventHub",
        ["keyvault"] = "KeyVault",
        ["managedidentity"] = "ManagedIdentity",
        ["monitor"] = "Insights",
        ["network"] = "Network",
        ["operationalinsights"] = "OperationalInsights",
        ["privatedns"] = "Network",
        ["redisenterprise"] = "Cache",
        ["resources"] = "Resources",
        ["storage"] = "Storage",
    };

    /// <summary>Every subscription has them (learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types).</summary>
    private static readonly string[] AlwaysThere = ["Authorization", "Resources"];

    /// <summary>Those of a plan's resources, and of what the cluster makes or turns on by itself.</summary>
    public static IEnumerable<string> Of(PlannedObjects planned) => planned.OfAzure
        .Select(resource => Modules.TryGetValue(resource.Type.Split(':')[1], out var name) ? name
            : throw new InvalidOperationException($"What is {resource.Type} a resource of? Add its module to {nameof(ProviderNames)}."))
        .Concat(planned.OfAzure.SelectMany(OfFeatures))
        .Where(name => !AlwaysThere.Contains(name))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>Whether nodes encrypt at their host, which a subscription registers as a feature.</summary>
    public static bool EncryptsAtHost(PlannedObjects planned) => planned.OfAzure.Any(resource => IsOn(resource, "enableEncryptionAtHost"));

    private static IEnumerable<string> OfFeatures(PlannedResource resource)
    {
        if (resource.Type.EndsWith(":ManagedCluster", StringComparison.Ordinal))
        {
            // Nodes, disks, and load balancers.
            yield return "Compute";
            yield return "Network";
        }

        if (IsOn(resource, "addonProfiles.azurepolicy.enabled"))
        {
            yield return "PolicyInsights";
        }

        if (IsOn(resource, "securityProfile.defender.securityMonitoring.enabled"))
        {
            yield return "Security";
        }
    }

    private static bool IsOn(PlannedResource resource, string path) =>
        string.Equals($"{resource.At(path)}", "true", StringComparison.OrdinalIgnoreCase);
}
