namespace Payments.Infra.Preview.Engine;

/// <summary>A message about a resource, or about the stack.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Urn">URN of the resource; empty for the stack and the program.</param>
/// <param name="Message">The text, without secrets.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Urn, string Message)
{
    /// <summary>Whether it is meant for the moment, and of no use later.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>What <c>istioctl analyze</c> calls it, such as <c>IST0101</c>; empty for what it has no name for.</summary>
    public string Code { get; init; } = "";
}
