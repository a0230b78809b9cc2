using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks.Tests.Azure.Published;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>Nothing is made in Azure that nobody uses.</summary>
public sealed class UseTests
{
    private const string AzureNative = "azure-native:";

    /// <summary>Kinds that are ends in themselves, and what each does by being there.</summary>
    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["authorization:PolicyAssignment"] = "finds what breaks a rule",
        ["authorization:RoleAssignment"] = "gives a right",
        ["cdn:AFDOrigin"] = "is where requests go",
        ["cdn:Route"] = "leads hosts to it",
        ["cdn:SecurityPolicy"] = "puts a firewall before hosts",
        ["containerservice:AgentPool"] = "holds pods",
        ["containerservice:MaintenanceConfiguration"] = "tells AKS when",
        ["dbforpostgresql:Configuration"] = "is a parameter of a server",
        ["managedidentity:FederatedIdentityCredential"] = "lets pods stand for an identity",
        ["monitor:DataCollectionRuleAssociation"] = "tells agents which rule",
        ["monitor:DiagnosticSetting"] = "sends logs",
        ["monitor:SubscriptionDiagnosticSetting"] = "sends logs",
        ["network:FlowLog"] = "sends logs",
        ["network:PrivateDnsZoneGroup"] = "writes an endpoint's name into a zone",
        ["privatedns:VirtualNetworkLink"] = "lets a network resolve a zone",
        ["redisenterprise:AccessPolicyAssignment"] = "gives a right",
        ["storage:BlobServiceProperties"] = "keeps versions",
        ["storage:ManagementPolicy"] = "deletes what is old",
    };

    /// <summary>Inputs by which a resource serves another one, and is no user of it.</summary>
    private static readonly HashSet<(string Type, string Property)> Service =
    [
        ("containerservice:AgentPool", "resourceName"),
        ("monitor:DiagnosticSetting", "resourceUri"),
        ("network:PrivateEndpoint", "privateLinkServiceConnections"),
        ("network:FlowLog", "targetResourceId"),
        ("privatedns:VirtualNetworkLink", "privateZoneName"),
        ("storage:BlobServiceProperties", "accountName"),
        ("storage:ManagementPolicy", "accountName"),
    ];

    public static TheoryData<string> Names => [.. Variants.All.Select(variant => variant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Everything_is_used(string variant)
    {
        var (_, stack, sections) = Variants.All.Single(candidate => candidate.Name == variant);
        var planned = await PlannedObjects.OfStackAsync(stack, sections);
        var states = planned.Plan.Steps.Select(step => step.State).ToList();
        var used = states.SelectMany(Uses).ToHashSet(StringComparer.Ordinal);

        var unused = states.Where(state => state.Type.StartsWith(AzureNative, StringComparison.Ordinal)
            && !Ends.ContainsKey(KindOf(state)) && !used.Contains(state.Urn) && !IsNamedInTheCluster(planned, state));

        Assert.Equal("", string.Join('\n', unused.Select(state => $"{KindOf(state)} {state.Name}: nobody uses it")));
    }

    private static IEnumerable<string> Uses(ResourceState state) => state.PropertyDependencies
        .Where(property => !Service.Contains((KindOf(state), property.Key)))
        .SelectMany(property => property.Value)
        .Append(state.Provider.Contains("azure-native", StringComparison.Ordinal) ? "" : state.Provider);

    private static string KindOf(ResourceState state) =>
        state.Type.StartsWith(AzureNative, StringComparison.Ordinal) ? state.Type[AzureNative.Length..] : state.Type;

    /// <summary>Whether an object of the cluster names a subnet: that of load balancers.</summary>
    private static bool IsNamedInTheCluster(PlannedObjects planned, ResourceState state) =>
        planned.OfAzure.Single(resource => resource.Urn == state.Urn).At("subnetName") is { } subnet
        && planned.Resources.Any(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
            && resource.Inputs.ToJsonString().Contains($"\"{subnet}\"", StringComparison.Ordinal));
}
