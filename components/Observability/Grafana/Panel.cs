using System.Collections.Immutable;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>One chart, number or table.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">What its values are.</param>
/// <param name="Targets">Where they come from.</param>
internal sealed record Panel(string Title, Unit Unit, params ImmutableArray<Target> Targets)
{
    /// <summary>How it shows them. Default over time.</summary>
    public PanelKind Kind { get; init; } = PanelKind.TimeSeries;

    /// <summary>What a reader should know. Default nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>Value from which it is red. Default none.</summary>
    public decimal? RedFrom { get; init; }
}
