namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Conditions in schemas (<c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c>): they set no types, and speak of parts that are there.</summary>
internal static class SchemaConditions
{
    private static readonly ImmutableArray<string> Lists = ["allOf", "anyOf", "oneOf"];

    /// <summary>What may not stand in a condition, and how the server says so.</summary>
    private static readonly ImmutableArray<(string Name, string Detail)> Forbidden =
    [
        ("type", "must be empty to be structural"),
        ("additionalProperties", "must be undefined to be structural"),
        ("default", "must be undefined to be structural"),
        ("title", "must be empty to be structural"),
        ("description", "must be empty to be structural"),
        ("nullable", "must be false to be structural"),
        ("x-kubernetes-preserve-unknown-fields", "must be false to be structural"),
        ("x-kubernetes-embedded-resource", "must be false to be structural"),
        ("x-kubernetes-int-or-string", "must be false to be structural"),
        ("x-kubernetes-list-map-keys", "must be empty to be structural"),
        ("x-kubernetes-list-type", "must be undefined to be structural"),
        ("x-kubernetes-map-type", "must be undefined to be structural"),
        ("x-kubernetes-validations", "must be empty to be structural"),
    ];

    /// <summary>Checks the conditions of a schema and of all that is in it.</summary>
    public static IEnumerable<FieldError> Check(Field schema) => schema.Value is not JsonObject ? []
        : Conditions(schema).SelectMany(condition => CheckCondition(condition, schema, schema))
            .Concat(schema["properties"].Entries.SelectMany(entry => Check(entry.Value)))
            .Concat(Check(schema["items"]))
            .Concat(Check(schema["additionalProperties"]));

    /// <summary>Conditions of a schema. The two types of a number or a text may be told as a condition.</summary>
    private static IEnumerable<Field> Conditions(Field schema) => Lists.SelectMany(name => schema[name].Items.Where(
            (_, index) => !(name == "anyOf" && IsNumberOrText(schema[name]))
                && !(name == "allOf" && index == 0 && IsNumberOrText(schema[name].Items.First()["anyOf"]))))
        .Append(schema["not"]).Where(condition => condition.Value is JsonObject);

    private static bool IsNumberOrText(Field list) => list.Items.ToList() is [var number, var text]
        && number is { Count: 1 } && number["type"].Text == "integer" && text is { Count: 1 } && text["type"].Text == "string";

    private static IEnumerable<FieldError> CheckCondition(Field condition, Field schema, Field start)
    {
        if (!schema.Exists)
        {
            return [FieldErrors.Required(schema, $"because it is defined in {condition}")];
        }

        var properties = condition["properties"];
        return Forbidden.Where(rule => IsSet(condition[rule.Name])).Select(rule => FieldErrors.Forbidden(condition[rule.Name], rule.Detail))
            .Concat(StructuralRules.CheckPattern(condition["pattern"]))
            .Concat((properties.Value as JsonObject)?.ContainsKey("metadata") == true
                ? [FieldError.Forbidden(properties.Path.Key("metadata").ToString(), "must not be specified in a nested context")]
                : [])
            .Concat(Conditions(condition).SelectMany(inner => CheckCondition(inner, schema, start)))
            .Concat(condition["items"].Value is JsonObject ? CheckCondition(condition["items"], schema["items"], start) : [])
            .Concat(properties.Entries.SelectMany(entry => CheckCondition(
                entry.Value,
                new Field((schema["properties"].Value as JsonObject)?[entry.Key], schema["properties"].Path.Key(entry.Key)),
                start)));
    }

    private static bool IsSet(Field field) => field.Value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonObject => true,
        _ => field.IsTrue || field.Text.Length > 0 || field.IsNumber,
    };
}
