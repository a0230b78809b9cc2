using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Objects that select pods by their labels.</summary>
public sealed class SelectionTests
{
    private const string AmbientNamespace = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: payments, labels: {istio.io/dataplane-mode: ambient}}
        """;

    private const string Ambient = "annotations: {ambient.istio.io/redirection: enabled}";

    [Theory]
    [InlineData("networking.istio.io/v1", "Sidecar", "workloadSelector: {labels: {app: other, zone: ''}}")]
    [InlineData("telemetry.istio.io/v1", "Telemetry", "selector: {matchLabels: {app: other, zone: ''}}")]
    public void A_selector_that_selects_nothing_is_told(string version, string kind, string spec) => Assert.Equal(
        [$"{kind} payments/a: Referenced selector not found: \"app=other,zone=\""],
        SmallCluster.Told("IST0101", SmallCluster.Pod(), Of(version, kind, "a", spec)));

    [Fact]
    public void Pods_of_another_namespace_are_not_selected() => Assert.Single(SmallCluster.Told(
        "IST0101", SmallCluster.Pod().Replace("payments", "shop", StringComparison.Ordinal), Sidecar("a", "workloadSelector: {labels: {app: web}}")));

    [Fact]
    public void Two_sidecars_of_a_pod_without_proxy_do_nothing_each() => Assert.Equal(
        [
            "Sidecar payments/a: The policy has no impact: selected workload is in ambient mode, the policy has no impact.",
            "Sidecar payments/b: The policy has no impact: selected workload is in ambient mode, the policy has no impact.",
        ],
        SmallCluster.Told(
            "IST0167",
            SmallCluster.Pod(Ambient),
            Sidecar("a", "workloadSelector: {labels: {app: web}}"),
            Sidecar("b", "workloadSelector: {labels: {app: web}}")));

    [Fact]
    public void A_conflict_over_a_pod_without_proxy_is_none() => Assert.Empty(SmallCluster.Told(
        "IST0110",
        SmallCluster.Pod(Ambient),
        Sidecar("a", "workloadSelector: {labels: {app: web}}"),
        Sidecar("b", "workloadSelector: {labels: {app: web}}")));

    [Fact]
    public void Two_sidecars_of_a_namespace_without_proxies_do_nothing_each()
    {
        Assert.Equal(2, SmallCluster.Told("IST0167", AmbientNamespace, Sidecar("a", ""), Sidecar("b", "")).Count());
        Assert.Empty(SmallCluster.Told("IST0111", AmbientNamespace, Sidecar("a", ""), Sidecar("b", "")));
    }

    [Fact]
    public void An_empty_selector_of_a_sidecar_is_none() =>
        Assert.Equal(2, SmallCluster.Told("IST0111", Sidecar("a", "workloadSelector: {}"), Sidecar("b", "")).Count());

    [Fact]
    public void A_policy_finds_pods_that_the_nodes_carry() => Assert.Empty(SmallCluster.Told(
        "IST0127", AmbientNamespace, SmallCluster.Pod(Ambient, ""), Of("security.istio.io/v1", "AuthorizationPolicy", "a", "rules: [{}]")));

    [Fact]
    public void A_pod_that_opts_out_is_in_no_mesh() => Assert.Single(SmallCluster.Told(
        "IST0127",
        SmallCluster.Payments,
        SmallCluster.Pod("annotations: {sidecar.istio.io/inject: 'false'}", ""),
        Of("security.istio.io/v1", "AuthorizationPolicy", "a", "rules: [{}]")));

    [Fact]
    public void A_policy_of_the_root_namespace_selects_in_all()
    {
        var root = ManifestYaml.Read("rootNamespace: payments");
        string[] cluster =
        [
            SmallCluster.Pod().Replace("payments", "shop", StringComparison.Ordinal),
            Of("security.istio.io/v1", "AuthorizationPolicy", "a", "selector: {matchLabels: {app: web}}"),
        ];

        Assert.Empty(SmallCluster.Told("IST0127", root, cluster));
        Assert.Single(SmallCluster.Told("IST0127", cluster));
    }

    [Theory]
    [InlineData("security.istio.io/v1", "AuthorizationPolicy")]
    [InlineData("security.istio.io/v1", "RequestAuthentication")]
    [InlineData("telemetry.istio.io/v1", "Telemetry")]
    [InlineData("extensions.istio.io/v1alpha1", "WasmPlugin")]
    public void A_selector_for_pods_of_a_kubernetes_gateway_does_nothing(string version, string kind)
    {
        var pod = SmallCluster.Pod().Replace("app: web", "app: web, gateway.networking.k8s.io/gateway-name: edge", StringComparison.Ordinal);

        Assert.Equal(
            [$"{kind} payments/a: Ineffective selector on Kubernetes Gateway edge. Use the TargetRef field instead."],
            SmallCluster.Told("IST0166", pod, Of(version, kind, "a", "selector: {matchLabels: {app: web}}")));
    }

    private static string Sidecar(string name, string spec) => Of("networking.istio.io/v1", "Sidecar", name, spec);

    private static string Of(string version, string kind, string name, string spec) => $$"""
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: {name: {{name}}, namespace: payments}
        spec: { {{spec}} }
        """;
}
