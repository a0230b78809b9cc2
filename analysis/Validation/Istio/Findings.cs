using System.Collections.Immutable;

namespace Payments.Infra.Analysis.Validation.Istio;

/// <summary>Collects what the rules of a kind find, in order.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<string>.Builder errors = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder warnings = ImmutableArray.CreateBuilder<string>();

    public void Error(string text) => errors.Add(text);

    public void Warning(string text) => warnings.Add(text);

    public Verdict ToVerdict() => new(errors.ToImmutable(), warnings.ToImmutable());
}
