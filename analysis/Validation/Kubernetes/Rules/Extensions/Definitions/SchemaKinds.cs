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
        "object", ImmutableDictionary<string, CelKind>.Empty.Add("name", CelKind.String).Add("generateName", CelKind.String));

    /// <summary>The type of the values of a schema.</summary>
    public static CelKind Of(Field schema) => schema["x-kubernetes-int-or-string"].IsTrue ? CelKind.Dyn : schema["type"].Text switch
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
        "array" => CelKind.ListOf(schema["items"].Value is JsonObject ? Of(schema["items"]) : CelKind.Dyn),
        "object" => OfObject(schema),
        _ => CelKind.Dyn,
    };

    private static CelKind OfObject(Field schema)
    {
        if (schema["additionalProperties"] is { Value: JsonObject } values)
        {
            return CelKind.MapOf(Of(values));
        }

        if (schema["properties"].Count == 0 && schema["x-kubernetes-preserve-unknown-fields"].IsTrue)
        {
            return CelKind.Dyn;
        }

        var fields = schema["properties"].Entries.Where(entry => entry.Value.Exists)
            .Select(entry => KeyValuePair.Create(Escaped(entry.Key), Of(entry.Value))).DistinctBy(field => field.Key)
            .ToImmutableDictionary(StringComparer.Ordinal);
        var isWhole = schema["x-kubernetes-embedded-resource"].IsTrue || !schema.ToString().Contains("openAPIV3Schema.", StringComparison.Ordinal);
        return CelKind.Object(
            "object",
            isWhole ? fields.SetItem("apiVersion", CelKind.String).SetItem("kind", CelKind.String).SetItem("metadata", Metadata) : fields);
    }

    // Signs that a name in an expression cannot have are written out.
    private static string Escaped(string name) => Reserved.Contains(name) ? $"__{name}__" : name
        .Replace("__", "__underscores__", StringComparison.Ordinal)
        .Replace(".", "__dot__", StringComparison.Ordinal)
        .Replace("-", "__dash__", StringComparison.Ordinal)
        .Replace("/", "__slash__", StringComparison.Ordinal);
}
