namespace Payments.Infra.Stacks.Tests.Order;

/// <summary>What the tools wait for on the first update, where a chart makes what needs it: a plan shows the release alone.</summary>
public sealed class ToolOrderTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Fact]
    public async Task Rules_come_after_the_release_that_checks_them()
    {
        var start = await FirstStart.OfStackAsync("prod");

        Assert.All(start.OfKind("PrometheusRule"), rules => Assert.True(start.IsAfter(rules, start.Only(Release, "kube-prometheus-stack")), rules.Name));
    }

    [Theory]
    [InlineData("kube-prometheus-stack", "prometheus", "alertmanager", "prometheus-operator", "kube-state-metrics")]
    [InlineData("grafana", "grafana")]
    [InlineData("jaeger", "jaeger")]
    [InlineData("otel-collector", "otel-collector")]
    public async Task Pods_come_after_the_policies_that_guard_them(string release, params string[] policies)
    {
        var start = await FirstStart.OfStackAsync("prod");

        Assert.All(["deny-by-default", "names", .. policies], policy => Assert.True(
            start.IsAfter(start.Only(Release, release), start.Only("kubernetes:networking.k8s.io/v1:NetworkPolicy", $"monitoring-access-{policy}")), policy));
    }

    [Theory]
    [InlineData("kube-prometheus-stack", "kubernetes:core/v1:Secret", "long-term-metrics-thanos-object-storage")]
    [InlineData("kube-prometheus-stack", "azure-native:authorization:RoleAssignment", "kube-prometheus-stack-prometheus-metrics")]
    [InlineData("grafana", "kubernetes:core/v1:Secret", "dashboards-grafana-admin")]
    [InlineData("grafana", Release, "prometheus-operator-crds")]
    [InlineData("kiali", "kubernetes:core/v1:Secret", "mesh-console-kiali-signing-key")]
    public async Task A_release_comes_after_what_its_pods_read(string release, string type, string name)
    {
        var start = await FirstStart.OfStackAsync("prod");

        Assert.True(start.IsAfter(start.Only(Release, release), start.Only(type, name)));
    }

    [Theory]
    [InlineData("grafana", false)]
    [InlineData("kiali", true)]
    public async Task A_tool_waits_for_the_mesh_when_it_is_about_the_mesh(string release, bool waits)
    {
        var start = await FirstStart.OfStackAsync("prod");

        var mesh = start.Resources.Where(resource => resource.Urn.Contains("ControlPlane", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(mesh);
        Assert.Equal(waits, mesh.Any(part => start.IsAfter(start.Only(Release, release), part)));
    }
}
