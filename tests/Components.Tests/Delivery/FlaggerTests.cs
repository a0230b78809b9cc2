using Payments.Infra.Components.Delivery;
using Payments.Infra.Components.Tests.Charts;

namespace Payments.Infra.Components.Tests.Delivery;

/// <summary>Flagger is told where to look, and may touch no more than it needs.</summary>
public sealed class FlaggerTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Fact]
    public async Task Every_value_that_the_release_sets_exists_in_its_chart() =>
        Assert.Empty(Chart.Named("flagger").Unknown((await DeclareAsync()).Only(Release).Map("values")));

    [Fact]
    public async Task The_chart_is_of_the_version_that_its_values_are_checked_against() =>
        Assert.Equal(Chart.Named("flagger").Version, (await DeclareAsync()).Only(Release)["version"]);

    [Theory]
    [InlineData("values.meshProvider", "istio")]
    [InlineData("values.namespace", "shop")]
    [InlineData("values.selectorLabels", "app.kubernetes.io/instance")]
    [InlineData("values.metricsServer", "http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local:9090")]
    [InlineData("values.configTracking.enabled", false)]
    [InlineData("values.rbac.create", false)]
    [InlineData("values.crd.create", true)]
    [InlineData("skipCrds", true)]
    [InlineData("values.securityContext.context.runAsNonRoot", true)]
    [InlineData("values.securityContext.context.allowPrivilegeEscalation", false)]
    public async Task It_looks_at_one_namespace_by_the_label_that_its_copies_differ_in_and_copies_no_secret(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync()).Only(Release)[path]);

    [Fact]
    public async Task It_reads_no_secret_and_deletes_nothing()
    {
        var role = (await DeclareAsync()).Only(Role);

        Assert.Equal("shop", role["metadata.namespace"]);
        Assert.All(role.List("rules").Select(rule => new Fields("rule", rule)), rule =>
        {
            Assert.DoesNotContain("secrets", rule.Texts("resources"));
            Assert.Empty(rule.Texts("verbs").Intersect(["*", "delete", "deletecollection"]));
        });
    }

    [Fact]
    public async Task It_asks_prometheus_which_reads_its_metrics_and_nobody_else_reaches_it()
    {
        var policy = (await DeclareAsync()).Named(Policy, "flagger");

        Assert.Equal("prometheus", policy["spec.ingress[0].from[0].podSelector.matchLabels.app~kubernetes~io/name"]);
        Assert.Single(policy.List("spec.ingress"));
        Assert.Equal("prometheus", policy["spec.egress[2].to[0].podSelector.matchLabels.app~kubernetes~io/name"]);
        Assert.Equal(9090.0, policy["spec.egress[2].ports[0].port"]);
    }

    private static Task<Cluster> DeclareAsync() =>
        Cluster.With(() => _ = new Flagger("flagger", new FlaggerArgs { ServiceNamespace = "shop" }));
}
