namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>One chart, number or table.</summary>
internal sealed record Panel(string Title, Unit Unit, params ImmutableArray<Target> Targets)
{
    public PanelKind Kind { get; init; } = PanelKind.TimeSeries;

    public string Description { get; init; } = "";

    /// <summary>Value from which on it is shown in red. Default none.</summary>
    public decimal? RedFrom { get; init; }
}
