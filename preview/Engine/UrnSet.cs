using System.Text.RegularExpressions;

namespace Payments.Infra.Preview.Engine;

/// <summary>A set of URNs as options name it: whole URNs, and patterns in which <c>*</c> is any text without a colon and <c>**</c> any text at all.</summary>
public sealed class UrnSet
{
    /// <summary>No URN.</summary>
    public static readonly UrnSet Empty = new([]);

    private readonly ImmutableArray<Regex> patterns;

    /// <summary>Takes URNs and patterns.</summary>
    /// <param name="urnsAndPatterns">A text with a <c>*</c> is a pattern.</param>
    public UrnSet(IEnumerable<string> urnsAndPatterns)
    {
        var byKind = urnsAndPatterns.ToLookup(text => text.Contains('*', StringComparison.Ordinal));
        Urns = [.. byKind[false].Distinct(StringComparer.Ordinal)];
        patterns = [.. byKind[true].Select(Pattern)];
    }

    /// <summary>The URNs that are named whole.</summary>
    public ImmutableArray<string> Urns { get; }

    /// <summary>Whether it has neither URNs nor patterns.</summary>
    public bool IsEmpty => Urns.IsEmpty && patterns.IsEmpty;

    /// <summary>Whether a URN is in it.</summary>
    /// <param name="urn">URN.</param>
    public bool Contains(string urn) => Urns.Contains(urn, StringComparer.Ordinal) || patterns.Any(pattern => pattern.IsMatch(urn));

    private static Regex Pattern(string text)
    {
        var parts = text.Split("**").Select(part => string.Join("[^:]*", part.Split('*').Select(Regex.Escape)));
        return new($"^{string.Join(".*", parts)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
