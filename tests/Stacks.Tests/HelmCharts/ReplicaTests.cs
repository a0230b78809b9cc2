namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>How many pods charts can carry.</summary>
public sealed class ReplicaTests
{
    /// <summary>
    /// A chart that replaces pods all at once says that two cannot work beside each other: the second would wait for a volume, or for the lead of
    /// the first, and never be ready.
    /// </summary>
    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task What_is_replaced_all_at_once_has_one_pod(string name) => Findings.None(
        Deployments(await InstalledStack.OfAsync(name))
            .Where(item => item.Pods!.Strategy == "Recreate" && item.Pods.Replicas > 1)
            .Select(item => item.Key));

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task What_has_a_volume_is_replaced_all_at_once(string name) => Findings.None(
        Deployments(await InstalledStack.OfAsync(name))
            .Where(item => item.Pods!.Strategy != "Recreate")
            .Where(item => item.Pods!.Needs.Any(need => need.StartsWith("PersistentVolumeClaim/", StringComparison.Ordinal)))
            .Select(item => item.Key));

    private static IEnumerable<RenderedObject> Deployments(InstalledStack stack) => stack.All.Where(item => item is { Kind: "Deployment", Pods: not null });
}
