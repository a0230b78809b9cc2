using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>How messages are labelled and counted.</summary>
internal static class DiagnosticText
{
    public static string Labelled(this Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "error: " + diagnostic.Message,
        DiagnosticSeverity.Warning => "warning: " + diagnostic.Message,
        _ => diagnostic.Message,
    };

    /// <summary>Such as <c>1 error; 2 warnings; 3 messages</c>; empty for none.</summary>
    public static string Count(IReadOnlyCollection<Diagnostic> diagnostics) => string.Join("; ", new[]
    {
        Count(diagnostics, "error", diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        Count(diagnostics, "warning", diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning),
        Count(diagnostics, "message", diagnostic => diagnostic.Severity is DiagnosticSeverity.Info or DiagnosticSeverity.InfoError),
    }.OfType<string>());

    private static string? Count(IReadOnlyCollection<Diagnostic> diagnostics, string noun, Func<Diagnostic, bool> isKind)
    {
        var count = diagnostics.Count(isKind);
        return count == 0 ? null : $"{count} {noun}{(count == 1 ? "" : "s")}";
    }
}
