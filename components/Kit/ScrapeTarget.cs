namespace Payments.Infra.Components.Kit;

/// <summary>Pods that Prometheus scrapes.</summary>
/// <param name="Name">Name of the monitor.</param>
/// <param name="Ports">Ports of the pods that Prometheus must reach.</param>
/// <param name="Metrics">Metrics that rules and dashboards may use: a metric that stands in no list is a mistake in them.</param>
public sealed record ScrapeTarget(string Name, ImmutableArray<int> Ports, ImmutableArray<string> Metrics)
{
    /// <summary>Which pods, and at which port. Null for what has a monitor already, from a chart or of another kind.</summary>
    internal PodSelection? Pods { get; init; }

    /// <summary>Values of the label <c>job</c>: that of a monitor of pods, unless monitors say otherwise.</summary>
    internal ImmutableArray<string> Jobs { get; init; } = [$"{Namespaces.Tools}/{Name}"];

    /// <summary>How many pods give the metrics. Default one or more.</summary>
    internal ImmutableArray<ExpectedPods> Expected { get; init; } = [];
}
