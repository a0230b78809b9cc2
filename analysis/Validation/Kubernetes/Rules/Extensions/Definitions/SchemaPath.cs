namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>A path to a value in a custom resource, such as <c>.spec.currency</c> or <c>.spec['a.b']</c>, and the schema that it leads to.</summary>
/// <param name="Names">Names of the fields and keys on the way.</param>
/// <param name="Schema">The schema at its end.</param>
/// <param name="Problem">Why it cannot be followed; null when it can.</param>
/// <remarks>As <c>ValidFieldPath</c> of k8s.io/apiextensions-apiserver (<c>schema/cel/validation.go</c>) reads it.</remarks>
internal sealed record SchemaPath(ImmutableArray<string> Names, Field Schema, string? Problem)
{
    private const string Nowhere = "does not refer to a valid field";

    /// <summary>Follows a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="schema">The schema at its start.</param>
    public static SchemaPath Follow(string path, Field schema)
    {
        var found = new SchemaPath([], schema, null);
        var tokens = new Queue<string>(Tokens(path));
        while (found.Problem is null && tokens.TryDequeue(out var token))
        {
            found = token switch
            {
                "." => tokens.TryDequeue(out var name) ? found.Into(name) : found.Wrong("unexpected end of JSON path"),
                "[" => found.IntoQuoted(tokens),
                _ => found.Wrong($"expected [ or . but got: {token}"),
            };
        }

        return found;
    }

    private SchemaPath IntoQuoted(Queue<string> tokens)
    {
        if (!tokens.TryDequeue(out var token))
        {
            return Wrong("unexpected end of JSON path");
        }

        var inside = token.Length >= 2 && token.StartsWith('\'') && token.EndsWith('\'')
            ? Into(token[1..^1].Replace("\\'", "'", StringComparison.Ordinal).Replace(@"\\", "\\", StringComparison.Ordinal))
            : Wrong($"expected single quoted string but got {token}");
        return inside.Problem is not null ? inside
            : !tokens.TryDequeue(out var end) ? Wrong("unexpected end of JSON path")
            : end == "]" ? inside
            : Wrong($"expected ] but got {end}");
    }

    private SchemaPath Into(string name)
    {
        var (properties, values) = (Schema["properties"], Schema["additionalProperties"]);
        return properties.Count > 0 && properties.Value is JsonObject map
            ? map[name] is { } property ? new(Names.Add(name), new Field(property, properties.Path.Key(name)), null) : Wrong(Nowhere)
            : values.Value is JsonObject ? new(Names.Add(name), values, null)
            : Wrong(Nowhere);
    }

    private SchemaPath Wrong(string problem) => this with { Problem = problem };

    /// <summary>Points and brackets, and what stands between them; quotation marks keep together what is in them.</summary>
    private static IEnumerable<string> Tokens(string path)
    {
        for (var start = 0; start < path.Length;)
        {
            var end = path[start] == '\'' ? EndOfQuote(path, start)
                : path[start] is '.' or '[' or ']' ? start + 1
                : path.IndexOfAny(['.', '[', ']'], start);
            end = end < 0 ? path.Length : end;
            yield return path[start..end];
            start = end;
        }
    }

    private static int EndOfQuote(string path, int start)
    {
        for (var index = start + 1; index < path.Length; index++)
        {
            if (path[index] == '\'' && path[index - 1] != '\\')
            {
                return index + 1;
            }
        }

        return path.Length;
    }
}
