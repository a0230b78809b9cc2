namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>A time series that a case is given, a value a minute.</summary>
/// <param name="Series">Metric and labels, as PromQL writes them.</param>
/// <param name="Values">Values in promtool's notation: <c>0+60x30</c> begins at 0 and adds 60 thirty times.</param>
internal sealed record InputSeries(string Series, string Values);
