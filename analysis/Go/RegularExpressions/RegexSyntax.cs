using System.Text;

namespace Payments.Infra.Analysis.Go.RegularExpressions;

/// <summary>
/// Regular expressions in the syntax of RE2, which Envoy runs: without look-around and back references. .NET's own
/// reader takes another language, so this one reads the text from left to right and says what Go says of the first fault.
/// </summary>
internal static class RegexSyntax
{
    private const int MaxLength = 1024;

    /// <summary>What Go says of a text that is no regular expression; null when it is one.</summary>
    public static string? Problem(string text) => new RegexReader(text).Read();

    /// <summary>What Istio says of a regular expression that a proxy could not run; null when it could.</summary>
    /// <param name="text">Expression.</param>
    /// <param name="place">Field that holds it, such as <c>uri</c>.</param>
    public static string? MatchProblem(string text, string place) =>
        Encoding.UTF8.GetByteCount(text) > MaxLength ? $"{GoText.Quote(place)}: regex is too large, max length allowed is {MaxLength}"
        : Problem(text) is { } problem
            ? $"{GoText.Quote(place)}: {problem}; Istio uses RE2 style regex-based match (https://github.com/google/re2/wiki/Syntax)"
        : null;
}
