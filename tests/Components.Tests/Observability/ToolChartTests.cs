using Payments.Infra.Components.Tests.Charts;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>Values that releases set, against what their charts take.</summary>
public sealed class ToolChartTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    public static TheoryData<string> Releases =>
        ["prometheus-operator-crds", "kube-prometheus-stack", "grafana", "jaeger", "otel-collector", "kiali"];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Every_value_that_a_release_sets_exists_in_its_chart(string name)
    {
        foreach (var cluster in new[] { await Platforms.Installed(), await Platforms.Installed(Platforms.Small), await Platforms.InFull() })
        {
            var release = cluster.Called(Release, name);

            Assert.Empty(Chart.Named((string)release["chart"]!).Unknown(release.Map("values"), "kube-state-metrics"));
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_release_is_of_the_version_that_its_values_were_checked_against(string name)
    {
        var release = (await Platforms.Installed()).Called(Release, name);

        Assert.Equal(Chart.Named((string)release["chart"]!).Version, release["version"]);
    }

    [Theory]
    [InlineData("kube-prometheus-stack", "prometheus\nprometheusSpec\nreplica")]
    [InlineData("kube-prometheus-stack", "kube-state-metrics\nresource")]
    [InlineData("kube-prometheus-stack", "prometheusOperator\nadmissionWebhooks\npatch\nresource")]
    [InlineData("grafana", "containerSecurity")]
    [InlineData("grafana", "sidecar\ndashboards\nsearchNamespaces")]
    [InlineData("jaeger", "config")]
    [InlineData("opentelemetry-collector", "replicas")]
    [InlineData("kiali-server", "deployment\nview_only")]
    public void A_misspelt_value_would_be_found(string chart, string path) =>
        Assert.Equal([path], Chart.Named(chart).Unknown(Nested(path.Split('\n')), "kube-state-metrics"));

    private static ImmutableDictionary<string, object> Nested(string[] keys) =>
        ImmutableDictionary<string, object>.Empty.Add(keys[0], keys.Length == 1 ? "value" : Nested(keys[1..]));
}
