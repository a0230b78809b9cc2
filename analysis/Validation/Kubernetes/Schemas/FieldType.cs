namespace Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

/// <summary>Type of a field of a built-in kind.</summary>
public abstract record FieldType
{
    /// <summary>Whether the server's own type leaves out a value that is zero or empty: <c>false</c> means the same there as nothing.</summary>
    public bool OmitsZero { get; init; }

    /// <summary>Whether the value changes as a whole and has one owner, though its type alone would not say so.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>A single value.</summary>
    /// <param name="Name">
    /// <c>string</c>, <c>boolean</c>, <c>int32</c>, <c>int64</c>, <c>uint32</c>, <c>float64</c>, <c>quantity</c>, <c>intOrString</c>, <c>bytes</c> (base64),
    /// <c>time</c>, <c>microTime</c>, <c>duration</c>, <c>any</c>, or a form of JSON schema.
    /// </param>
    public sealed record Scalar(string Name) : FieldType;

    /// <summary>A list.</summary>
    /// <param name="Item">Type of its items.</param>
    /// <param name="Keys">Fields by which items are told apart; empty for lists without such.</param>
    /// <param name="IsSet">Whether nothing may stand in it twice.</param>
    public sealed record List(FieldType Item, ImmutableArray<string> Keys, bool IsSet) : FieldType;

    /// <summary>A map by texts.</summary>
    /// <param name="Value">Type of its values.</param>
    public sealed record Map(FieldType Value) : FieldType;

    /// <summary>An object with fields.</summary>
    /// <param name="Name">Name of its type, such as <c>core.v1.Container</c>.</param>
    public sealed record Struct(string Name) : FieldType;

    /// <summary>
    /// Reads <c>map&lt;T&gt;</c>, <c>set&lt;T&gt;</c>, <c>list&lt;T&gt;</c>, <c>list&lt;T&gt;(key,key)</c>, a scalar or an object's type; with <c>?</c> behind
    /// what leaves out zero, and <c>atomic&lt;T&gt;</c> for what changes as a whole.
    /// </summary>
    /// <param name="text">The text of a schema.</param>
    public static FieldType Parse(string text)
    {
        if (text.EndsWith('?'))
        {
            return Parse(text[..^1]) with { OmitsZero = true };
        }

        if (Inner(text, "atomic<") is { } whole)
        {
            return Parse(whole) with { IsAtomic = true };
        }

        if (Inner(text, "map<") is { } value)
        {
            return new Map(Parse(value));
        }

        if (Inner(text, "set<") is { } member)
        {
            return new List(Parse(member), [], IsSet: true);
        }

        if (Inner(text, "list<") is { } item)
        {
            var keys = text[(text.LastIndexOf('>') + 1)..].Trim('(', ')');
            return new List(Parse(item), keys.Length == 0 ? [] : [.. keys.Split(',')], IsSet: false);
        }

        return text.Contains('.', StringComparison.Ordinal) ? new Struct(text) : new Scalar(text);
    }

    private static string? Inner(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..text.LastIndexOf('>')] : null;
}
