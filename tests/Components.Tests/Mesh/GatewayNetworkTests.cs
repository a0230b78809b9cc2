using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh.Install;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>The pods that face the outside are closed both ways, but for what they are there for.</summary>
public sealed class GatewayNetworkTests
{
    private const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Fact]
    public async Task The_namespace_of_the_gateway_is_closed_both_ways_where_nothing_opens_it()
    {
        var policy = (await GatewayAsync()).Named(NetworkPolicy, "deny-by-default");

        Assert.Equal("istio-ingress", policy["metadata.namespace"]);
        Assert.Empty(policy.Map("spec.podSelector"));
        Assert.Equal(["Ingress", "Egress"], policy.Texts("spec.policyTypes"));
        Assert.Empty(policy.List("spec.ingress"));
        Assert.Empty(policy.List("spec.egress"));
    }

    [Fact]
    public async Task Requests_and_questions_after_health_come_in_from_anywhere_and_prometheus_reads_metrics() => Assert.Equal(
        ["anybody 15021", "anybody 443", "anybody 80", "monitoring prometheus 15020"],
        Ways((await GatewayAsync()).Named(NetworkPolicy, "istio-ingressgateway"), "ingress", "from", "anybody"));

    [Fact]
    public async Task The_gateway_reaches_public_services_the_one_that_counts_requests_and_what_every_proxy_needs_and_nothing_else() => Assert.Equal(
        [
            "istio-system istiod 15012",
            "kube-system kube-dns 53",
            "kube-system kube-dns 53",
            "monitoring otel-collector 4317",
            "shops ratelimit 8081",
            "shops shop 9000",
        ],
        Ways((await GatewayAsync(new ServiceDefinition { Name = "shop", Port = 9000 })).Named(NetworkPolicy, "istio-ingressgateway"), "egress", "to", "all"));

    [Fact]
    public async Task The_rules_are_for_the_pods_that_the_chart_makes() => Assert.Equal(
        "ingressgateway", (await GatewayAsync()).Named(NetworkPolicy, "istio-ingressgateway")["spec.podSelector.matchLabels.istio"]);

    private static IEnumerable<string> Ways(Fields policy, string direction, string peers, string all) => (
        from rule in policy.List($"spec.{direction}").Select(rule => new Fields("rule", rule))
        from peer in rule[peers] is ImmutableArray<object> list ? list.Select(peer => Show(new Fields("peer", peer))) : [all]
        from port in rule.List("ports")
        select $"{peer} {new Fields("port", port)["port"]}").Order(StringComparer.Ordinal);

    private static string Show(Fields peer) =>
        $"{peer["namespaceSelector.matchLabels.kubernetes~io/metadata~name"]} {string.Join(' ', peer.Map("podSelector.matchLabels").Values)}";

    private static Task<Cluster> GatewayAsync(params ImmutableArray<ServiceDefinition> services) => Cluster.With(() =>
    {
        _ = new ControlPlane("istio", new ControlPlaneArgs { ServiceNamespace = "shops", PublicServices = services });
    });
}
