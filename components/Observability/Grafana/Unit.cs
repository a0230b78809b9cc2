namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Unit of values, by its id in Grafana.</summary>
internal sealed record Unit
{
    public static readonly Unit Count = new("short");
    public static readonly Unit RequestsPerSecond = new("reqps");
    public static readonly Unit PerSecond = new("ops");

    /// <summary>0 to 1, shown in percent.</summary>
    public static readonly Unit Fraction = new("percentunit");
    public static readonly Unit Milliseconds = new("ms");
    public static readonly Unit Seconds = new("s");
    public static readonly Unit Bytes = new("bytes");

    private Unit(string id) => Id = id;

    public string Id { get; }
}
