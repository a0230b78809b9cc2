namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>How a panel shows its values.</summary>
internal enum PanelKind
{
    /// <summary>Over time.</summary>
    TimeSeries,

    /// <summary>The last value, large.</summary>
    Stat,

    /// <summary>The last values, a line each.</summary>
    Table,
}
