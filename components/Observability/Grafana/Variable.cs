namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Something that people choose on a dashboard. Expressions refer to it as <c>$name</c>.</summary>
/// <param name="Name">Name in expressions.</param>
/// <param name="Title">Label on the dashboard.</param>
/// <param name="Values">The choices, the default first.</param>
internal sealed record Variable(string Name, string Title, ImmutableArray<string> Values);
