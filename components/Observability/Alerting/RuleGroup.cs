using System.Collections.Immutable;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>Rules of one subject. Prometheus evaluates them one after the other, so that alerts see what was recorded just before.</summary>
/// <param name="Name">Name, a DNS label.</param>
/// <param name="Recordings">Metrics that are computed.</param>
/// <param name="Alerts">Alerts.</param>
internal sealed record RuleGroup(string Name, ImmutableArray<RecordingRule> Recordings, ImmutableArray<AlertRule> Alerts);
