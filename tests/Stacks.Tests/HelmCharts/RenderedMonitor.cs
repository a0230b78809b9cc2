namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What a monitor has Prometheus read.</summary>
internal sealed record RenderedMonitor
{
    /// <summary>Namespaces that it looks in; none for all.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    /// <summary>Labels that it selects by, as a selector of Kubernetes has them.</summary>
    public ImmutableArray<string> Selector { get; init; } = [];

    /// <summary>What is read of each pod.</summary>
    public ImmutableArray<MonitoredEndpoint> Endpoints { get; init; } = [];
}

/// <summary>A page with metrics.</summary>
/// <param name="Port">Name or number of the port; empty where annotations of pods say it.</param>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Path">Path of the page.</param>
internal sealed record MonitoredEndpoint(string Port, string Scheme, string Path);
