namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>A query of a panel.</summary>
/// <param name="Expression">PromQL.</param>
/// <param name="Legend">Name of the values; <c>{{label}}</c> stands for the value of a label.</param>
internal sealed record Target(string Expression, string Legend = "");
