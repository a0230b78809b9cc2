using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>How large the values of a schema can be, at least and at most, in a request of the size that the server takes.</summary>
internal static class SchemaSizes
{
    /// <summary>Bytes that a request may have.</summary>
    public const double Request = 3 * 1024 * 1024;

    /// <summary>How many letters, items or entries a value can have.</summary>
    public static double Most(Field schema) => schema["type"].Text switch
    {
        "string" => schema["enum"].Count > 0 ? schema["enum"].Items.Max(item => Encoding.UTF8.GetByteCount(item.Text))
            : schema["format"].Text is "date" or "date-time" or "duration" ? 64
            : schema["maxLength"].Integer is { } length ? 4.0 * Math.Max(0, length)
            : Request - 2,
        "array" => schema["maxItems"].Integer ?? Math.Floor((Request - 2) / (Least(schema["items"]) + 1)),
        "object" when schema["additionalProperties"].Value is JsonObject =>
            schema["maxProperties"].Integer ?? Math.Floor((Request - 2) / (Least(schema["additionalProperties"]) + 6)),
        _ => 1,
    };

    /// <summary>How many values of the schema a request can have.</summary>
    public static double Values(Field schema) => Math.Floor(Request / (Least(schema) + 1));

    /// <summary>How many children a value can have, where the schema limits them; null for no limit.</summary>
    public static double? Children(Field schema) => schema["type"].Text switch
    {
        "array" => schema["maxItems"].Integer,
        "object" when schema["additionalProperties"].Value is JsonObject => schema["maxProperties"].Integer,
        "object" => 1,
        _ => null,
    };

    /// <summary>How many bytes a value has at least.</summary>
    private static double Least(Field schema) => schema["default"].Exists || schema["nullable"].IsTrue ? 2 : schema["type"].Text switch
    {
        "string" => schema["format"].Text switch
        {
            "date" => 12,
            "date-time" => 22,
            _ => 2,
        },
        "boolean" => 4,
        "integer" or "number" => 1,
        "object" => 2 + schema["required"].Items.Sum(name => Property(schema, name.Text) is { Exists: true } property
            ? name.Text.Length + 4 + Least(property)
            : 0),
        "array" => 2,
        _ => 1,
    };

    /// <summary>A property of a schema.</summary>
    private static Field Property(Field schema, string name) => schema["properties"][name];
}
