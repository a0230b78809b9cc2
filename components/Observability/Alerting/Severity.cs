namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>What an alert asks for.</summary>
internal enum Severity
{
    /// <summary>Somebody acts now, day or night.</summary>
    Critical,

    /// <summary>Somebody acts on the next working day.</summary>
    Warning,

    /// <summary>Nobody acts; it explains others.</summary>
    Info,
}
