using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>
/// A text that a VirtualService asks for: <c>exact</c>, <c>prefix</c> or <c>regex</c>, which must fit the whole; without any of them it
/// must be there.
/// </summary>
internal static class TextMatch
{
    /// <summary>Whether any text will do, also an empty one.</summary>
    public static bool IsPresence(JsonObject? match) => !(match.Has("exact") || match.Has("prefix") || match.Has("regex")) || match.Text("regex") == "*";

    public static bool Fits(JsonObject? match, string text, bool ignoreCase = false)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return IsPresence(match)
            || (match.Has("exact") ? string.Equals(text, match.Text("exact"), comparison)
                : match.Has("prefix") ? text.StartsWith(match.Text("prefix"), comparison)
                : Re2.IsMatch($"^(?:{match.Text("regex")})$", text));
    }
}
