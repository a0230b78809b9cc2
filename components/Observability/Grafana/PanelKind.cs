namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>How a panel shows its values.</summary>
internal enum PanelKind
{
    /// <summary>A chart over time.</summary>
    TimeSeries,

    /// <summary>The last value, as a large number.</summary>
    Stat,

    /// <summary>The last values, one in each row.</summary>
    Table,
}
