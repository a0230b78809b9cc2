using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>Collects messages, and keeps secrets out of them.</summary>
internal sealed class DiagnosticLog(Redactor redactor)
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>The messages: those of the program in its order, and before them those about single resources, by URN.</summary>
    public ImmutableArray<Diagnostic> All
    {
        get
        {
            lock (gate)
            {
                return [.. diagnostics
                    .Select(diagnostic => diagnostic with { Message = redactor.Redact(diagnostic.Message) })
                    .OrderBy(diagnostic => diagnostic.Urn, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Whether an error stays, which says why the program failed.</summary>
    public bool HasErrors => All.Any(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsEphemeral: false });

    /// <summary>A text without secrets.</summary>
    public string Redact(string text) => redactor.Redact(text);

    /// <summary>Takes what a provider remarks at a resource.</summary>
    public void Remark(string urn, IEnumerable<(DiagnosticSeverity Severity, string Message)> remarks)
    {
        foreach (var (severity, message) in remarks)
        {
            Add(severity, urn, message);
        }
    }

    public void Add(DiagnosticSeverity severity, string urn, string message) => Add(new(severity, urn, message));

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
        {
            diagnostics.Add(diagnostic);
        }
    }
}
