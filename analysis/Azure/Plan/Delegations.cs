using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Subnets that belong to a service and are used by another, or that should and do not (learn.microsoft.com/azure/virtual-network/subnet-delegation-overview,
/// learn.microsoft.com/azure/aks/api-server-vnet-integration and learn.microsoft.com/azure/postgresql/flexible-server/concepts-networking-private).
/// </summary>
internal static class Delegations
{
    /// <summary>Pods may have a subnet of their own, which is the clusters'.</summary>
    private const string Clusters = "Microsoft.ContainerService/managedClusters";

    /// <summary>Who uses a subnet by which input, and to whom it belongs then; nobody where <c>Service</c> is empty.</summary>
    private static readonly ImmutableArray<(string Type, string Input, string Path, string Service)> Users =
    [
        ("containerservice:AgentPool", "vnetSubnetID", "vnetSubnetID", ""),
        ("containerservice:ManagedCluster", "agentPoolProfiles", "agentPoolProfiles", ""),
        ("containerservice:ManagedCluster", "apiServerAccessProfile", "apiServerAccessProfile.subnetId", Clusters),
        ("dbforpostgresql:Server", "network", "network.delegatedSubnetResourceId", "Microsoft.DBforPostgreSQL/flexibleServers"),
    ];

    public static IEnumerable<PlanFinding> Find(AzurePlan plan) =>
        from user in Users
        from resource in plan.Of(user.Type)
        from subnet in plan.Sources(resource, user.Input, "network:Subnet")
        let delegations = subnet.Fields["delegations"]
        where !delegations.IsPartlyUnknown() && !delegations.Items.Any(item => item["serviceName"].IsUnknown())
        let owner = delegations.Items.Select(item => item["serviceName"].Known()).FirstOrDefault() ?? ""
        where !string.Equals(owner, user.Service, StringComparison.OrdinalIgnoreCase) && !(user.Service.Length == 0 && IsOfClusters(owner))
        select AzurePlanCheck.Finding(resource, user.Path, Message(subnet, owner, user.Service));

    private static bool IsOfClusters(string owner) => string.Equals(owner, Clusters, StringComparison.OrdinalIgnoreCase);

    private static string Message(AzureResource subnet, string owner, string service) =>
        owner.Length == 0 ? $"{subnet.Shown} belongs to no service; delegate it to {service}"
        : service.Length == 0 ? $"{subnet.Shown} belongs to {owner}, and takes nobody else; choose another"
        : $"{subnet.Shown} belongs to {owner}; choose one that is delegated to {service}";
}
