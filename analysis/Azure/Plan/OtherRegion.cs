using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Resources that use a network in another region: Azure answers with InvalidResourceReference, or says that the regions must be the same
/// (learn.microsoft.com/azure/private-link/private-endpoint-overview and learn.microsoft.com/azure/nat-gateway/nat-gateway-resource).
/// </summary>
internal static class OtherRegion
{
    private static readonly ImmutableArray<(string Type, string Input)> UsersOfSubnets =
    [
        ("containerservice:ManagedCluster", "agentPoolProfiles"), ("containerservice:ManagedCluster", "apiServerAccessProfile"),
        ("dbforpostgresql:Server", "network"), ("network:PrivateEndpoint", "subnet"),
    ];

    private static readonly ImmutableArray<(string Input, string Type)> PartsOfSubnets =
        [("natGateway", "network:NatGateway"), ("networkSecurityGroup", "network:NetworkSecurityGroup"), ("routeTable", "network:RouteTable")];

    public static IEnumerable<PlanFinding> Find(AzurePlan plan) =>
        (from user in UsersOfSubnets
         from resource in plan.Of(user.Type)
         from subnet in plan.Sources(resource, user.Input, "network:Subnet")
         let network = plan.NetworkOf(subnet)
         where network is not null && Differ(resource, network)
         select AzurePlanCheck.Finding(resource, "location", $"{resource.Fields["location"].Text} is not the region of {network.Shown}, "
             + $"{Region(network)}, whose subnet it uses; make them the same"))
        .Concat(
            from subnet in plan.Of("network:Subnet")
            let network = plan.NetworkOf(subnet)
            where network is not null
            from part in PartsOfSubnets
            let other = plan.Source(subnet, part.Input, part.Type)
            where other is not null && Differ(other, network)
            select AzurePlanCheck.Finding(
                subnet, part.Input, $"{other.Shown} is in {Region(other)}, and {network.Shown} in {Region(network)}; make them the same"));

    private static bool Differ(AzureResource one, AzureResource other) =>
        Plain(one) is { } first && Plain(other) is { } second && !string.Equals(first, second, StringComparison.OrdinalIgnoreCase);

    private static string Region(AzureResource resource) => resource.Fields["location"].Text;

    /// <summary>Azure takes <c>West Europe</c> for <c>westeurope</c>.</summary>
    private static string? Plain(AzureResource resource) => resource.Fields["location"].Known()?.Replace(" ", "", StringComparison.Ordinal);
}
