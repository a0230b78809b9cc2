using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>
/// Matches by the beginning of a path that include later ones. Paths are compared as texts, as Envoy does: <c>/pay</c>
/// includes <c>/payments</c>.
/// </summary>
internal static class OverlappingPrefixes
{
    /// <summary>Checks matches that are no mere repeats, in their order.</summary>
    public static void Check(IReadOnlyList<PrefixMatch> matches, Findings findings)
    {
        foreach (var (index, earlier) in matches.Index())
        {
            foreach (var later in matches.Skip(index + 1).Where(later => later.Prefix != earlier.Prefix && earlier.Includes(later)))
            {
                findings.Warning(UnusedRules.Ineffective(
                    later.Route, $"{later.Match} of prefix {later.Prefix}", $"{earlier.Match} of prefix {earlier.Prefix} on {earlier.Route}"));
            }
        }
    }
}
