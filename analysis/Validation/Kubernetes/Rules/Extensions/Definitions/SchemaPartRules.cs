namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>A part of a schema: only some of what OpenAPI knows is allowed.</summary>
internal static class SchemaPartRules
{
    private static readonly ImmutableArray<string> Types = ["array", "boolean", "integer", "number", "object", "string"];

    /// <summary>What may not stand in a schema, in the order in which it is refused, and what is nothing yet.</summary>
    private static readonly ImmutableArray<(string Name, Func<Field, bool> IsSet)> NotSupported =
    [
        ("id", field => field.Text.Length > 0),
        ("additionalItems", field => field.Exists),
        ("patternProperties", field => field.Count > 0),
        ("definitions", field => field.Count > 0),
        ("dependencies", field => field.Exists),
        ("$ref", field => field.Exists),
    ];

    public static IEnumerable<FieldError> Check(Field schema) => CheckKeywords(schema).Concat(CheckKubernetes(schema)).Concat(ListTypeRules.Check(schema))
        .Concat(schema["x-kubernetes-validations"].Items.SelectMany(rule => CheckRule(rule, schema)));

    private static IEnumerable<FieldError> CheckKeywords(Field schema)
    {
        var (type, values) = (schema["type"], schema["additionalProperties"]);
        return (type.Text.Length > 0 ? Choices.Check(type, Types) : [])
            .Concat(NotSupported.Where(part => part.IsSet(schema[part.Name])).Select(
                part => FieldErrors.Forbidden(schema[part.Name], $"{part.Name} is not supported")))
            .Concat(type.Text == "null" ? [FieldErrors.Forbidden(type, "type cannot be set to null, use nullable as an alternative")] : [])
            .Concat(schema["items"].Value is JsonArray
                ? [FieldErrors.Forbidden(schema["items"], "items must be a schema object and not an array")]
                : [])
            .Concat(schema["uniqueItems"].IsTrue
                ? [FieldErrors.Forbidden(
                    schema["uniqueItems"], "uniqueItems cannot be set to true since the runtime complexity becomes quadratic")]
                : [])
            .Concat(values.Exists && !values.IsTrue && schema["properties"].Count > 0
                ? [FieldErrors.Forbidden(values, "additionalProperties and properties are mutual exclusive")]
                : []);
    }

    /// <summary>What keeps a schema from being structural whatever its types are; null for nothing.</summary>
    public static string? Unsupported(Field schema) => schema["$schema"].Text.Length > 0 ? "schema"
        : schema["items"].Value is JsonArray { Count: > 0 } ? "items"
        : schema["x-kubernetes-preserve-unknown-fields"] is { Exists: true, IsTrue: false } ? "x-kubernetes-preserve-unknown-fields"
        : NotSupported.Where(part => part.IsSet(schema[part.Name])).Select(part => part.Name).FirstOrDefault();

    /// <summary>Whether a field says no more than if it were not there.</summary>
    public static bool IsZero(Field field) => field.Value is null or JsonValue && field.Text.Length == 0 && !field.IsTrue && !field.IsNumber;

    private static IEnumerable<FieldError> CheckKubernetes(Field schema)
    {
        var (type, map, unknown) = (schema["type"], schema["x-kubernetes-map-type"], schema["x-kubernetes-preserve-unknown-fields"]);
        const string MustBeObject = "must be object if x-kubernetes-map-type is specified";
        return (unknown.Exists && !unknown.IsTrue ? [FieldErrors.Invalid(unknown, "must be true or undefined")] : Enumerable.Empty<FieldError>())
            .Concat(!map.Exists || type.Text == "object" ? []
                : type.Text.Length == 0 ? [FieldErrors.Required(type, MustBeObject)]
                : [FieldErrors.Invalid(type, MustBeObject)])
            .Concat(Choices.CheckGiven(map, "atomic", "granular"));
    }

    private static IEnumerable<FieldError> CheckRule(Field rule, Field schema)
    {
        var (text, message, made, field) = (rule["rule"], rule["message"], rule["messageExpression"], rule["fieldPath"]);
        return (text.Text.Trim().Length == 0 ? [FieldErrors.Required(text, "rule is not specified")]
                : message.Text.Length > 0 && message.Text.Trim().Length == 0 ? [FieldErrors.Invalid(message, "must be non-empty if specified")]
                : HasLines(message.Text.Trim()) ? [FieldErrors.Invalid(message, "must not contain line breaks")]
                : HasLines(text.Text.Trim()) && message.Text.Trim().Length == 0
                    ? [FieldErrors.Required(message, "message must be specified if rule contains line breaks")]
                : Enumerable.Empty<FieldError>())
            .Concat(made.Text.Length > 0 && made.Text.Trim().Length == 0
                ? [FieldErrors.Required(made, "messageExpression must be non-empty if specified")]
                : [])
            .Concat(Choices.CheckGiven(rule["reason"], "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"))
            .Concat(field.Text.Length > 0 && field.Text.Trim().Length == 0 ? [FieldErrors.Invalid(field, "must be non-empty if specified")] : [])
            .Concat(HasLines(field.Text) ? [FieldErrors.Invalid(field, "must not contain line breaks")] : [])
            .Concat(field.Text.Length > 0 && SchemaPath.Follow(field.Text, schema).Problem is not null
                ? [FieldErrors.Invalid(field, "must be a valid path")]
                : []);
    }

    private static bool HasLines(string text) => text.AsSpan().IndexOfAny('\n', '\r') >= 0;
}
