using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Jaeger;

namespace Payments.Infra.Components.Observability.Access;

internal sealed class MonitoringAccessArgs : ResourceArgs
{
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Namespaces whose proxies send traces.</summary>
    public required ImmutableArray<string> TracedNamespaces { get; init; }

    public required ImmutableArray<ScrapeTarget> Targets { get; init; }

    /// <summary>Whether there is Flagger, which asks Prometheus. Default false.</summary>
    public bool AutomatesReleases { get; init; }

    public required TracingSettings Tracing { get; init; }

    /// <inheritdoc cref="AlertSettings.MailPort"/>
    public int MailPort { get; init; }
}
