using System.Collections.Immutable;

namespace Payments.Infra.Components.Observability.Scraping;

/// <summary>Something that Prometheus reads metrics from.</summary>
/// <param name="Name">Name of the monitor.</param>
/// <param name="Metrics">What of its metrics rules and dashboards may ask for. A metric that stands in no list is a mistake in them.</param>
/// <param name="Ports">Ports of the pods that Prometheus must reach.</param>
public sealed record ScrapeTarget(string Name, ImmutableArray<int> Ports, ImmutableArray<string> Metrics)
{
    /// <summary>Which pods, and where they give their metrics. Null for what a chart makes a monitor for by itself.</summary>
    internal PodSelection? Pods { get; init; }

    /// <summary>Whether a system has it. Default every system.</summary>
    internal Func<ObservedSystem, bool> IsIn { get; init; } = _ => true;
}
