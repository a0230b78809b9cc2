namespace Payments.Infra.Analysis.Mesh.Matching;

/// <summary>Texts of authorization policies: exact, or with <c>*</c> at the end or at the beginning; <c>*</c> alone is any text but an empty one.</summary>
internal static class PolicyText
{
    public static bool Matches(string pattern, string text, StringComparison comparison = StringComparison.Ordinal) => pattern switch
    {
        "*" => text.Length > 0,
        ['*', ..] => text.EndsWith(pattern[1..], comparison),
        [.., '*'] => text.StartsWith(pattern[..^1], comparison),
        _ => string.Equals(text, pattern, comparison),
    };

    /// <summary>The same for a header: one of its values is enough, and <c>*</c> is any, also an empty one.</summary>
    public static bool MatchesHeader(string pattern, ImmutableArray<string> values, StringComparison comparison = StringComparison.Ordinal) =>
        pattern == "*" ? !values.IsEmpty : values.Any(value => Matches(pattern, value, comparison));
}
