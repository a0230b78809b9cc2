using System.Globalization;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Cost;

/// <summary>What resources are paid for.</summary>
internal static class PaidResources
{
    private const string Cluster = "azure-native:containerservice:ManagedCluster";
    private const string Pool = "azure-native:containerservice:AgentPool";

    /// <summary>Resources that are paid for and have no recorded price, and what they are called.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Unpriced = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Cluster] = "control plane",
        ["azure-native:cdn:Profile"] = "front door",
        ["azure-native:containerregistry:Registry"] = "registry",
        ["azure-native:dbforpostgresql:Server"] = "PostgreSQL server",
        ["azure-native:eventhub:Namespace"] = "Event Hubs",
        ["azure-native:keyvault:Vault"] = "key vault",
        ["azure-native:network:FlowLog"] = "flow log",
        ["azure-native:network:NatGateway"] = "NAT gateway",
        ["azure-native:network:PrivateEndpoint"] = "private endpoint",
        ["azure-native:network:PublicIPPrefix"] = "range of public addresses",
        ["azure-native:operationalinsights:Workspace"] = "log workspace",
        ["azure-native:privatedns:PrivateZone"] = "private name zone",
        ["azure-native:redisenterprise:RedisEnterprise"] = "Managed Redis",
        ["azure-native:storage:StorageAccount"] = "storage account",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The pools of nodes.</summary>
    /// <param name="resources">The resources.</param>
    public static ImmutableArray<NodeCost> Nodes(IEnumerable<ResourceState> resources)
    {
        var all = resources.ToList();
        var region = all.Where(resource => resource.Type == Cluster).Select(cluster => Text(cluster.Inputs, "location")).FirstOrDefault("");
        return
        [
            .. all.Where(resource => resource.Type == Cluster).SelectMany(cluster => Profiles(cluster.Inputs))
                .Concat(all.Where(resource => resource.Type == Pool).Select(pool => pool.Inputs))
                .Select(pool => new NodeCost(
                    Text(pool, "agentPoolName") is { Length: > 0 } name ? name : Text(pool, "name"),
                    region,
                    Text(pool, "vmSize"),
                    Whole(pool, "minCount"),
                    Whole(pool, "maxCount"),
                    pool.Fields.GetValueOrDefault("nodeLabels") is PropertyValue.Map labels ? Text(labels, "tenant") : ""))
                .OrderBy(pool => pool.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What else is paid for, with how many there are, by name.</summary>
    /// <param name="resources">The resources.</param>
    public static ImmutableSortedDictionary<string, int> Others(IEnumerable<ResourceState> resources) => resources
        .Select(resource => Unpriced.GetValueOrDefault(resource.Type))
        .OfType<string>()
        .GroupBy(name => name, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(alike => alike.Key, alike => alike.Count(), StringComparer.Ordinal);

    private static IEnumerable<PropertyValue.Map> Profiles(PropertyValue.Map cluster) =>
        cluster.Fields.GetValueOrDefault("agentPoolProfiles") is PropertyValue.List list ? list.Items.OfType<PropertyValue.Map>() : [];

    private static string Text(PropertyValue.Map inputs, string field) => inputs.Fields.GetValueOrDefault(field) is PropertyValue.Text text ? text.Value : "";

    private static int Whole(PropertyValue.Map inputs, string field) => inputs.Fields.GetValueOrDefault(field) switch
    {
        PropertyValue.Number number => (int)number.Value,
        PropertyValue.Text text when int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) => whole,
        _ => 0,
    };
}
