using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data.Network;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Who reaches PostgreSQL in the cluster, and whom it reaches.</summary>
internal static class PostgresPolicies
{
    private const int StatusPort = 8000;

    public static void OfCluster(string name, PostgresArgs args, CustomResourceOptions child)
    {
        var instances = Of(PostgresCluster.Label, args.Settings.Cluster);
        var pooler = Of(PostgresPooler.Label, PostgresStore.ServiceName);
        var hasPooler = args.Settings.Pooler.Instances > 0;
        var clients = Clients(args);
        var backups = args.BacksUp ? [NetworkRules.ToAzure()] : Array.Empty<NetworkPolicyEgressRuleArgs>();
        Declare("postgres", instances, [
            NetworkRules.From([NetworkRules.Pods(Charts.PostgresOperator.Namespace, "app.kubernetes.io/name", "cloudnative-pg")], StatusPort, PostgresStore.Port),
            NetworkRules.From([NetworkRules.Pods(instances)], StatusPort, PostgresStore.Port),
            hasPooler ? NetworkRules.From([NetworkRules.Pods(pooler)], PostgresStore.Port) : NetworkRules.From(clients, PostgresStore.Port),
            NetworkRules.From([NetworkRules.AllOf(args.ObservabilityNamespace)], PostgresMetrics.Port),
        ], [
            NetworkRules.To([NetworkRules.Pods(instances)], StatusPort, PostgresStore.Port),
            NetworkRules.ToApiServer(),
            .. backups,
        ]);
        if (hasPooler)
        {
            Declare("postgres-pooler", pooler, [
                NetworkRules.From(clients, PostgresStore.Port),
                NetworkRules.From([NetworkRules.AllOf(args.ObservabilityNamespace)], PostgresMetrics.PoolerPort),
            ], [
                NetworkRules.To([NetworkRules.Pods(instances)], PostgresStore.Port),
                NetworkRules.ToApiServer(),
            ]);
        }

        void Declare(string policy, ImmutableSortedDictionary<string, string> pods, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) =>
            StorePolicies.Declare($"{name}-{policy}", policy, Spec(pods, ingress, egress), child);
    }

    /// <summary>One pod, its clients, and the job that makes roles.</summary>
    public static void OfServer(string name, PostgresArgs args, CustomResourceOptions child)
    {
        var server = Of("app", PostgresServer.Name);
        var roles = Of("app", PostgresRoles.Name);
        StorePolicies.Declare($"{name}-postgres", "postgres", Spec(server, [NetworkRules.From([.. Clients(args), NetworkRules.Pods(roles)], PostgresStore.Port)], []), child);
        StorePolicies.Declare($"{name}-roles", PostgresRoles.Name, Spec(roles, [], [NetworkRules.To([NetworkRules.Pods(server)], PostgresStore.Port)]), child);
    }

    /// <summary>The job that makes roles, on its way out of the cluster.</summary>
    public static void OfRolesOutside(string name, PostgresArgs args, CustomResourceOptions child)
    {
        var outside = new NetworkPolicyEgressRuleArgs
        {
            To = { new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = args.NeededAzure.PostgresAddresses } } },
            Ports = { new NetworkPolicyPortArgs { Port = PostgresStore.Port, Protocol = "TCP" } },
        };
        StorePolicies.Declare($"{name}-roles", PostgresRoles.Name, Spec(Of("app", PostgresRoles.Name), [], [outside]), child);
    }

    private static NetworkPolicyPeerArgs[] Clients(PostgresArgs args) =>
        StoreArgs.Names(args.Graph.UsersOf(DataStore.Postgres)) is { IsEmpty: false } names ? [NetworkRules.Services(args.ServiceNamespace, names)] : [];

    private static NetworkPolicySpecArgs Spec(ImmutableSortedDictionary<string, string> pods, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) => new()
    {
        PodSelector = new LabelSelectorArgs { MatchLabels = pods.ToImmutableDictionary() },
        PolicyTypes = { "Ingress", "Egress" },
        Ingress = ingress,
        Egress = egress,
    };

    private static ImmutableSortedDictionary<string, string> Of(string label, string value) => ImmutableSortedDictionary<string, string>.Empty.Add(label, value);
}
