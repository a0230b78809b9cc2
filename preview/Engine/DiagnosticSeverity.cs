namespace Payments.Infra.Preview.Engine;

/// <summary>How much a message matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth reading.</summary>
    Info,

    /// <summary>Written by the program to its error stream.</summary>
    InfoError,

    /// <summary>Something may be wrong.</summary>
    Warning,

    /// <summary>Something is wrong; the preview fails.</summary>
    Error,
}
