using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Jaeger;
using Pulumi;

namespace Payments.Infra.Components.Observability.Access;

/// <summary>Inputs of <see cref="MonitoringAccess"/>.</summary>
public sealed class MonitoringAccessArgs : ResourceArgs
{
    /// <summary>Namespace of the tools.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Namespaces whose proxies send traces.</summary>
    public required ImmutableArray<string> Traced { get; init; }

    /// <summary>What Prometheus reads.</summary>
    public required ImmutableArray<ScrapeTarget> Targets { get; init; }

    /// <summary>Where traces are kept.</summary>
    public required TracingSettings Tracing { get; init; }
}
