namespace Payments.Infra.Components.Tests.Observability;

/// <summary>Every pod that a chart makes passes the checks that our own pods pass.</summary>
public sealed class ToolHardeningTests
{
    public static TheoryData<HardeningCheck> Checks => [.. Enum.GetValues<HardeningCheck>()];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Every_container_passes_but_for_what_is_listed(HardeningCheck check)
    {
        foreach (var cluster in new[] { await Platforms.Installed(), await Platforms.Installed(Platforms.Small), await Platforms.InFull() })
        {
            var failed = ToolPods.Of(cluster).Concat(await MeshPods.Of()).Where(pod => pod.Failed().Contains(check)).Select(pod => pod.Workload).Distinct();

            Assert.Equal(
                ToleratedWeakness.All.Where(weakness => weakness.Check == check).Select(weakness => weakness.Workload).Order(StringComparer.Ordinal),
                failed.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("grafana", HardeningCheck.ReadOnlyRoot)]
    [InlineData("prometheus", HardeningCheck.MemoryLimit)]
    [InlineData("otel-collector", HardeningCheck.NonRoot)]
    [InlineData("jaeger", HardeningCheck.NoCapabilities)]
    [InlineData("kiali", HardeningCheck.CpuLimit)]
    [InlineData("alertmanager", HardeningCheck.NoToken)]
    public async Task Charts_alone_would_fail(string workload, HardeningCheck check) =>
        Assert.Contains(ToolPods.OfCharts(await Platforms.Installed()), pod => pod.Workload == workload && pod.Failed().Contains(check));

    [Fact]
    public void What_is_tolerated_has_a_reason() => Assert.All(ToleratedWeakness.All, weakness => Assert.True(weakness.Reason.Length > 20));

    [Fact]
    public async Task Nothing_runs_on_the_nodes_themselves() =>
        Assert.Equal(false, (await Platforms.Installed()).Called("kubernetes:helm.sh/v3:Release", "kube-prometheus-stack")["values.nodeExporter.enabled"]);
}
