namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Values of a panel.</summary>
/// <param name="Expression">What they are, in PromQL.</param>
/// <param name="Legend">What they are called; <c>{{label}}</c> stands for the value of a label.</param>
internal sealed record Target(string Expression, string Legend = "");
