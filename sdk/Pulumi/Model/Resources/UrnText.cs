namespace Pulumi;

/// <summary>Takes a URN apart: <c>urn:pulumi:stack::project::parent$type::name</c>.</summary>
internal static class UrnText
{
    /// <summary>The type token of the resource itself.</summary>
    public static string TypeOf(string urn) => QualifiedTypeOf(urn).Split('$')[^1];

    /// <summary>The type tokens of the resource and its ancestors, outermost first, joined by <c>$</c>.</summary>
    public static string QualifiedTypeOf(string urn) => Part(urn, 2);

    /// <summary>The name; it may itself hold colons.</summary>
    public static string NameOf(string urn) => Part(urn, 3);

    private static string Part(string urn, int index)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4
            ? parts[index]
            : throw new ArgumentException($"'{urn}' is not a URN; expected urn:pulumi:<stack>::<project>::<type>::<name>.", nameof(urn));
    }
}
