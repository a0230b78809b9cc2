namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>A time series with one sample a minute.</summary>
/// <param name="Series">Metric and labels in PromQL.</param>
/// <param name="Values">Values in promtool's notation: <c>0+60x30</c> starts at 0 and adds 60 thirty times.</param>
internal sealed record InputSeries(string Series, string Values);
