namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>Rules about one subject. Prometheus evaluates them in order, so that alerts see what was recorded just before.</summary>
/// <param name="Name">A DNS label.</param>
/// <param name="Recordings">Recording rules, which come first.</param>
/// <param name="Alerts">Alerts.</param>
internal sealed record RuleGroup(string Name, ImmutableArray<RecordingRule> Recordings, ImmutableArray<AlertRule> Alerts);
