namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Panels side by side, all of the same width.</summary>
internal sealed record Row(string Title, params ImmutableArray<Panel> Panels);
