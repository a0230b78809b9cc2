namespace Pulumi;

/// <summary>How much a message matters; the numbers are those on the wire.</summary>
internal enum LogLevel
{
    Debug,
    Info,
    Warning,
    Error,
}
