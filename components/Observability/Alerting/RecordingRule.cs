namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>A metric that Prometheus computes.</summary>
/// <param name="Name">Name of the metric.</param>
/// <param name="Expression">What it is, in PromQL.</param>
internal sealed record RecordingRule(string Name, string Expression);
