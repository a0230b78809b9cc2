namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Defaults where none may be: in what every object has.</summary>
internal static class MisplacedDefaults
{
    private static readonly ImmutableArray<string> OfObjects = ["metadata", "kind", "apiVersion"];

    public static IEnumerable<FieldError> Check(Field root) => OfObjects.SelectMany(name => Find(root["properties"].Value is JsonObject properties
        ? new Field(properties[name], root["properties"].Path.Key(name))
        : Field.None).Select(field => FieldErrors.Forbidden(field, $"must not be set in top-level {name}")));

    private static IEnumerable<Field> Find(Field schema) => schema.Value is not JsonObject ? []
        : (schema["default"].Exists ? [schema["default"]] : Enumerable.Empty<Field>())
            .Concat(schema["properties"].Entries.SelectMany(entry => Find(entry.Value)))
            .Concat(Find(schema["items"]))
            .Concat(Find(schema["additionalProperties"]));
}
