using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Go.RegularExpressions;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>What a text must be like: equal, begin with something, or match a regular expression.</summary>
internal static class StringMatch
{
    /// <summary>What is wrong with a match; null for nothing.</summary>
    /// <param name="match">Match; null is fine.</param>
    /// <param name="place">Field that holds it, such as <c>headers</c>.</param>
    public static string? Problem(JsonObject? match, string place) =>
        match.Has("prefix") && match.Text("prefix").Length == 0
            ? $"{GoText.Quote(place)}: prefix string match should not be empty"
            : RegexProblem(match, place);

    /// <summary>What is wrong with a match that may begin with nothing; null for nothing.</summary>
    public static string? RegexProblem(JsonObject? match, string place) =>
        !match.Has("regex") ? null
        : match.Text("regex").Length == 0 ? $"{GoText.Quote(place)}: regex string match should not be empty"
        : RegexSyntax.MatchProblem(match.Text("regex"), place);

    /// <summary>The text of a match, whatever its kind; empty when there is none.</summary>
    public static string Text(JsonObject match) => match.Text("exact") + match.Text("prefix") + match.Text("regex");
}
