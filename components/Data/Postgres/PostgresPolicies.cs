using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Who may connect to PostgreSQL in the cluster, and what it may connect to.</summary>
internal static class PostgresPolicies
{
    private const int StatusPort = 8000;

    public static ImmutableArray<NetworkPolicy> DeclareCluster(string name, PostgresArgs args, StoreOptions options)
    {
        var instances = NetworkRules.Pods(PostgresCluster.Label, args.Settings.Cluster);
        var hasPooler = args.Settings.Pooler.Instances > 0;
        var clients = hasPooler ? [NetworkRules.Pods(PostgresPooler.Label, PostgresStore.ServiceName)] : Clients(args);
        var logins = NetworkRules.Pods(ObjectLabels.App, PostgresLogins.Name);
        var backups = args.BacksUp ? [NetworkRules.ToAzure()] : Array.Empty<NetworkPolicyEgressRuleArgs>();
        var policy = Declare(
            name,
            "postgres",
            (PostgresCluster.Label, args.Settings.Cluster),
            [
                NetworkRules.From([NetworkRules.Pods(Charts.PostgresOperator.Namespace, ObjectLabels.Name, "cloudnative-pg")], StatusPort, PostgresStore.Port),
                NetworkRules.From([instances], StatusPort, PostgresStore.Port),
                NetworkRules.From([.. clients, logins], PostgresStore.Port),
                Scraped(args, PostgresMetrics.Port),
            ],
            [NetworkRules.To([instances], StatusPort, PostgresStore.Port), NetworkRules.ToApiServer(), .. backups],
            options);
        return !hasPooler ? [policy] :
        [
            policy,
            Declare(
                name,
                "postgres-pooler",
                (PostgresPooler.Label, PostgresStore.ServiceName),
                [NetworkRules.From(Clients(args), PostgresStore.Port), Scraped(args, PostgresMetrics.PoolerPort)],
                [NetworkRules.To([instances], PostgresStore.Port), NetworkRules.ToApiServer()],
                options),
        ];
    }

    /// <summary>One pod, with its clients and the job that makes roles.</summary>
    public static NetworkPolicy DeclareServer(string name, PostgresArgs args, StoreOptions options) => Declare(
        name,
        "postgres",
        (ObjectLabels.App, PostgresServer.Name),
        [NetworkRules.From([.. Clients(args), NetworkRules.Pods(ObjectLabels.App, PostgresRoles.Name)], PostgresStore.Port)],
        [],
        options);

    /// <summary>The job that makes roles, on its way to the server.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="server">Pods or addresses of the server.</param>
    /// <param name="options">Options of the store.</param>
    public static NetworkPolicy DeclareRoles(string name, NetworkPolicyPeerArgs server, StoreOptions options) => Declare(
        name, PostgresRoles.Name, (ObjectLabels.App, PostgresRoles.Name), [], [NetworkRules.To([server], PostgresStore.Port)], options);

    /// <summary>The job that tries the logins, on its way to the instances.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static NetworkPolicy DeclareLogins(string name, PostgresArgs args, StoreOptions options)
    {
        var instances = NetworkRules.Pods(PostgresCluster.Label, args.Settings.Cluster);
        return Declare(
            name, PostgresLogins.Name, (ObjectLabels.App, PostgresLogins.Name), [], [NetworkRules.To([instances], PostgresStore.Port)], options);
    }

    private static NetworkPolicyPeerArgs[] Clients(PostgresArgs args) =>
        args.Context.Usage.UsersOf(DataStore.Postgres) is { IsEmpty: false } users
            ? [NetworkRules.Services(args.ServiceNamespace, users.Select(user => user.Name))]
            : [];

    private static NetworkPolicyIngressRuleArgs Scraped(PostgresArgs args, int port) =>
        NetworkRules.From([NetworkRules.AllOf(args.Context.ObservabilityNamespace)], port);

    private static NetworkPolicy Declare(
        string name,
        string policy,
        (string Label, string Value) pods,
        NetworkPolicyIngressRuleArgs[] ingress,
        NetworkPolicyEgressRuleArgs[] egress,
        StoreOptions options) => NetworkPolicies.Declare(
            $"{name}-{policy}", policy, DataNamespace.Name, NetworkRules.Labels(pods.Label, pods.Value), ingress, egress, options.Object);
}
