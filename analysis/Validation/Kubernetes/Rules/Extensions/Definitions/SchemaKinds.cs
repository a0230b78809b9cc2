using Payments.Infra.Analysis.Cel.Checking;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Types that values of a schema have in expressions.</summary>
internal static class SchemaKinds
{
    private static readonly ImmutableHashSet<string> Reserved =
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ];

    private static readonly CelKind Metadata = CelKind.Object(
        "selfType.metadata", ImmutableDictionary<string, CelKind>.Empty.Add("name", CelKind.String).Add("generateName", CelKind.String));

    /// <summary>
    /// The type of the values of a schema; null where expressions do not see them, as <c>SchemaDeclType</c> of k8s.io/apiserver has it: what has no type
    /// is not seen, and of what keeps unknown fields only the known ones are.
    /// </summary>
    public static CelKind? Of(Field schema) => Of(schema, "selfType");

    private static CelKind? Of(Field schema, string name) => schema["x-kubernetes-int-or-string"].IsTrue ? CelKind.Dyn : schema["type"].Text switch
    {
        "string" => schema["format"].Text switch
        {
            "byte" => CelKind.Bytes,
            "duration" => CelKind.Duration,
            "date" or "date-time" => CelKind.Timestamp,
            _ => CelKind.String,
        },
        "integer" => CelKind.Int,
        "number" => CelKind.Double,
        "boolean" => CelKind.Bool,
        "array" => schema["items"].Value is JsonObject && Of(schema["items"], name + ".@idx") is { } item ? CelKind.ListOf(item) : null,
        "object" when schema["additionalProperties"] is { Value: JsonObject } values => Of(values, name + ".@elem") is { } value ? CelKind.MapOf(value) : null,
        "object" => OfObject(schema, name),
        _ => null,
    };

    private static CelKind OfObject(Field schema, string name)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, CelKind>(StringComparer.Ordinal);
        foreach (var (property, value) in schema["properties"].Entries)
        {
            if (Escaped(property) is { } field && Of(value, $"{name}.{field}") is { } kind)
            {
                fields[field] = kind;
            }
        }

        if (schema["x-kubernetes-embedded-resource"].IsTrue || !schema.ToString().Contains("openAPIV3Schema.", StringComparison.Ordinal))
        {
            (fields["apiVersion"], fields["kind"], fields["metadata"]) = (CelKind.String, CelKind.String, Metadata);
        }

        return CelKind.Object(name, fields.ToImmutable());
    }

    /// <summary>A name as expressions have it: signs that it cannot have there are written out; null where it cannot be said.</summary>
    private static string? Escaped(string name)
    {
        var escaped = Reserved.Contains(name) ? $"__{name}__" : name
            .Replace("__", "__underscores__", StringComparison.Ordinal)
            .Replace(".", "__dot__", StringComparison.Ordinal)
            .Replace("-", "__dash__", StringComparison.Ordinal)
            .Replace("/", "__slash__", StringComparison.Ordinal);
        return escaped.Length > 0 && !char.IsAsciiDigit(escaped[0]) && escaped.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? escaped
            : null;
    }
}
