namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>What values are, by the id that Grafana has for it.</summary>
internal sealed record Unit
{
    /// <summary>A number.</summary>
    public static readonly Unit Count = new("short");

    /// <summary>Requests a second.</summary>
    public static readonly Unit RequestsPerSecond = new("reqps");

    /// <summary>Things a second.</summary>
    public static readonly Unit PerSecond = new("ops");

    /// <summary>A share of one, shown in percent.</summary>
    public static readonly Unit Fraction = new("percentunit");

    /// <summary>Milliseconds.</summary>
    public static readonly Unit Milliseconds = new("ms");

    /// <summary>Seconds.</summary>
    public static readonly Unit Seconds = new("s");

    /// <summary>Bytes.</summary>
    public static readonly Unit Bytes = new("bytes");

    private Unit(string id) => Id = id;

    /// <summary>Grafana's id of it.</summary>
    public string Id { get; }
}
