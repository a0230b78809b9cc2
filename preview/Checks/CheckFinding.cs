namespace Payments.Infra.Preview.Checks;

/// <summary>Something wrong with a manifest.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Subject">The object, such as <c>Service payments/web</c>; empty for the file.</param>
/// <param name="Message">The property at fault, what is wrong, and the remedy.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record CheckFinding(string File, int Line, int Column, string Subject, string Message, CheckSeverity Severity)
{
    /// <summary>What <c>istioctl analyze</c> calls it, such as <c>IST0101</c>; empty for what it has no name for.</summary>
    public string Code { get; init; } = "";
}
