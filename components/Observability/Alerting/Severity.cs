namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>How soon somebody must act.</summary>
internal enum Severity
{
    /// <summary>Now, day or night.</summary>
    Critical,

    /// <summary>On the next working day.</summary>
    Warning,

    /// <summary>Not at all: it explains other alerts.</summary>
    Info,
}
