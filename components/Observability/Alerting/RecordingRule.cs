namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>A metric that Prometheus computes from an expression in PromQL.</summary>
internal sealed record RecordingRule(string Name, string Expression);
