namespace Payments.Infra.Components.Kit;

/// <summary>The charts that components install, for who asks what goes together; Istio's are not among them, as their version is a setting.</summary>
public static class PinnedCharts
{
    /// <summary>Version by name.</summary>
    public static ImmutableSortedDictionary<string, string> Versions { get; } =
        Charts.All.ToImmutableSortedDictionary(chart => chart.Name, chart => chart.Version, StringComparer.Ordinal);
}
