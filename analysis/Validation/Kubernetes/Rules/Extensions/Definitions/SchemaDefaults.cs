using System.Text.Json;
using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Defaults of schemas: they must be what the schema allows.</summary>
internal static class SchemaDefaults
{
    public static IEnumerable<FieldError> Check(Field schema) => schema.Value is not JsonObject map ? []
        : (schema["default"].Value is { } value ? (IEnumerable<FieldError>)CheckDefault(schema["default"], value, map) : [])
            .Concat(schema["properties"].Entries.SelectMany(entry => Check(entry.Value)))
            .Concat(Check(schema["items"]));

    private static List<FieldError> CheckDefault(Field field, JsonNode value, JsonObject schema)
    {
        using var document = JsonDocument.Parse(schema.ToJsonString());
        var parsed = StructuralSchema.Parse(document.RootElement);
        var errors = new List<FieldError>();
        if (!Pruning.Prune(value.DeepClone(), parsed).IsEmpty)
        {
            errors.Add(FieldErrors.Invalid(field, "must not have unknown fields"));
        }

        var found = SchemaCheck.Check(value, parsed, FieldPath.Root).Errors.Select(error => error with { Path = Below(field, error.Path) }).ToList();
        errors.AddRange(found);
        if (found.Count == 0)
        {
            errors.AddRange(RuleCheck.ShowingTypes.Check(value, parsed, FieldPath.Root).Select(error => error with { Path = Below(field, error.Path) }));
        }

        return errors;
    }

    private static string Below(Field field, string path) => path.Length == 0 ? field.ToString() : $"{field}{(path[0] == '[' ? "" : ".")}{path}";
}
