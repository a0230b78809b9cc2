using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Rules;

/// <summary>Collects what the rules of a kind find, in order.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<string>.Builder errors;
    private readonly ImmutableArray<string>.Builder? warnings;

    public Findings()
        : this(ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>())
    {
    }

    private Findings(ImmutableArray<string>.Builder errors, ImmutableArray<string>.Builder? warnings)
    {
        this.errors = errors;
        this.warnings = warnings;
    }

    /// <summary>Whether an error was found so far.</summary>
    public bool HasErrors => errors.Count > 0;

    /// <summary>How many errors were found so far.</summary>
    public int ErrorCount => errors.Count;

    /// <summary>The same findings for a place whose warnings istiod loses.</summary>
    public Findings ErrorsOnly => new(errors, null);

    public void Error(string text) => errors.Add(text);

    /// <summary>Adds a problem as an error, if there is one.</summary>
    /// <param name="text">The problem; null for none.</param>
    public void Problem(string? text)
    {
        if (text is not null)
        {
            errors.Add(text);
        }
    }

    /// <summary>Adds problems as errors.</summary>
    public void Problems(IEnumerable<string> texts) => errors.AddRange(texts);

    /// <summary>Checks a duration, if there is one: whole milliseconds, at least one.</summary>
    /// <param name="message">Message that may have the field.</param>
    /// <param name="field">Field.</param>
    public void Duration(JsonObject? message, string field) =>
        Problem(message.Duration(field) is { } duration ? GoDuration.Problem(duration) : null);

    public void Warning(string text) => warnings?.Add(text);

    public Verdict ToVerdict() => new(errors.ToImmutable(), warnings?.ToImmutable() ?? []);
}
