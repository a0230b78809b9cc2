using Payments.Infra.Analysis.Envoy.Matching;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>A patch finds something.</summary>
internal sealed class MatchRule : IPatchRule
{
    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies) => match.Miss is { } miss ? [miss] : [];
}
