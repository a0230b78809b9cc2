using Payments.Infra.Components.Data;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>
/// A pod reaches all that its own settings name, whatever modes the stores are in, and nothing else: by its sidecar, by what
/// the mesh knows, and by the network.
/// </summary>
public sealed class ReachTests
{
    private const string Sidecar = "kubernetes:networking.istio.io/v1:Sidecar";
    private const string Entry = "kubernetes:networking.istio.io/v1:ServiceEntry";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string InCluster = ".svc.cluster.local";

    /// <summary>Hosts that every sidecar knows.</summary>
    private static readonly string[] Platform = ["istio-system/*", "monitoring/otel-collector.monitoring.svc.cluster.local"];

    /// <summary>Where hosts outside of the cluster are, as a name server would say.</summary>
    private static readonly (string Suffix, string Addresses)[] Outside =
    [
        (".postgres.database.azure.com", "10.0.5.0/24"),
        (".redis.azure.net", "10.0.4.0/24"),
        (".servicebus.windows.net", "10.0.4.0/24"),
        ("login.microsoftonline.com", "anywhere"),
    ];

    private static readonly StoreMode[][] Modes =
    [
        [StoreMode.Statefulset, StoreMode.Statefulset, StoreMode.Statefulset],
        [StoreMode.Operator, StoreMode.Operator, StoreMode.Operator],
        [StoreMode.Azure, StoreMode.Azure, StoreMode.Azure],
        [StoreMode.Azure, StoreMode.Operator, StoreMode.Operator],
        [StoreMode.Operator, StoreMode.Azure, StoreMode.Operator],
        [StoreMode.Operator, StoreMode.Operator, StoreMode.Azure],
    ];

    /// <summary>Modes of PostgreSQL, Redis and Kafka, and a service.</summary>
    public static TheoryData<StoreMode, StoreMode, StoreMode, string> Rows
    {
        get
        {
            var rows = new TheoryData<StoreMode, StoreMode, StoreMode, string>();
            foreach (var (modes, service) in Modes.SelectMany(modes => Shop.All.Select(service => (modes, service.Name))))
            {
                rows.Add(modes[0], modes[1], modes[2], service);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_sidecar_lets_through_what_settings_name_and_no_more(StoreMode postgres, StoreMode redis, StoreMode kafka, string service)
    {
        var cluster = await ShopPlatform.DeclareAsync(postgres: postgres, redis: redis, kafka: kafka);

        var named = new PodSettings(cluster, service).Places().Select(place => place.Host).ToList();
        Assert.NotEmpty(named);
        Assert.Equal(
            Sorted([.. Platform, .. named.Concat(named.SelectMany(Referred)).Select(host => $"{NamespaceOf(host) ?? "."}/{host}")]),
            Sorted(cluster.Named(Sidecar, service).Texts("spec.egress[0].hosts")));

        IEnumerable<string> Referred(string host) => BrokersBehind(host, kafka);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_network_lets_out_to_what_settings_name_and_no_further(StoreMode postgres, StoreMode redis, StoreMode kafka, string service)
    {
        var cluster = await ShopPlatform.DeclareAsync(postgres: postgres, redis: redis, kafka: kafka);

        Assert.Equal(
            Sorted(new PodSettings(cluster, service).Places().Select(place => $"{NamespaceOf(place.Host) ?? AddressesOf(place.Host)} {place.Port}")),
            Sorted(cluster.Named(Policy, service).List("spec.egress").SelectMany(rule => Ways(new Fields("rule", rule)))));
    }

    [Theory]
    [InlineData(StoreMode.Statefulset)]
    [InlineData(StoreMode.Operator)]
    [InlineData(StoreMode.Azure)]
    public async Task The_mesh_knows_what_is_outside_of_the_cluster_and_named_by_settings_and_nothing_else(StoreMode mode)
    {
        var cluster = await ShopPlatform.DeclareAsync(postgres: mode, redis: mode, kafka: mode);

        Assert.Equal(
            Sorted(Shop.All.SelectMany(service => new PodSettings(cluster, service.Name).Places())
                .Where(place => NamespaceOf(place.Host) is null)
                .Select(place => $"{place.Host} {place.Port} MESH_EXTERNAL DNS .")
                .Distinct()),
            Sorted(cluster.All(Entry).Select(entry =>
                $"{entry["spec.hosts[0]"]} {entry["spec.ports[0].number"]} {entry["spec.location"]} {entry["spec.resolution"]} {entry["spec.exportTo[0]"]}")));
    }

    [Fact]
    public async Task Tokens_come_over_tls_of_their_own() =>
        Assert.Equal(
            "TLS",
            (await ShopPlatform.DeclareAsync(redis: StoreMode.Azure)).Named(Entry, "login-microsoftonline-com")["spec.ports[0].protocol"]);

    [Fact]
    public async Task A_pod_without_a_store_that_asks_for_tokens_gets_none() =>
        Assert.Null(
            (await ShopPlatform.DeclareAsync(redis: StoreMode.Azure)).Named("kubernetes:apps/v1:Deployment", "stock-service")
                ["spec.template.metadata.labels.azure~workload~identity/use"]);

    private static List<string> Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];

    /// <summary>Namespace of a host in the cluster; null for one outside.</summary>
    private static string? NamespaceOf(string host) => host.EndsWith(InCluster, StringComparison.Ordinal) ? host.Split('.')[1] : null;

    private static string AddressesOf(string host) => Outside.Single(place => host.EndsWith(place.Suffix, StringComparison.Ordinal)).Addresses;

    /// <summary>A bootstrap address of Kafka answers with those of its brokers.</summary>
    private static IEnumerable<string> BrokersBehind(string host, StoreMode mode) => (host.Split('.')[0], mode) switch
    {
        ("kafka-bootstrap", StoreMode.Statefulset) => [$"kafka-brokers.data{InCluster}"],
        ("kafka-bootstrap", StoreMode.Operator) => [$"kafka-kafka-brokers.data{InCluster}"],
        _ => [],
    };

    private static IEnumerable<string> Ways(Fields rule) =>
        from peer in rule["to"] is ImmutableArray<object> peers ? peers.Select(peer => NameOf(new Fields("peer", peer))) : ["anywhere"]
        from port in rule.List("ports")
        select $"{peer} {new Fields("port", port)["port"]}";

    private static string NameOf(Fields peer) =>
        (string?)(peer["ipBlock.cidr"] ?? peer["namespaceSelector.matchLabels.kubernetes~io/metadata~name"]) ?? $"another pod: {peer.Text()}";
}
