namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Schemas of custom resources as a whole: they must be structural, their defaults must fit, and then their expressions are looked at.</summary>
internal static class SchemaRules
{
    private static readonly ImmutableHashSet<string> AtRoot =
    [
        "description", "type", "format", "title", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems", "multipleOf", "required", "items", "properties", "externalDocs", "example",
        "x-kubernetes-preserve-unknown-fields", "x-kubernetes-validations",
    ];

    // As the server has them in its own words.
    private const string NamesAtRoot = "Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum MaxLength MinLength Pattern MaxItems"
        + " MinItems UniqueItems MultipleOf Required Items Properties ExternalDocs Example XPreserveUnknownFields XValidations";

    private static readonly ImmutableArray<string> Parts = ["not", "items"];

    private static readonly ImmutableArray<string> Lists = ["allOf", "oneOf", "anyOf"];

    private static readonly ImmutableArray<string> Maps = ["properties", "definitions"];

    /// <summary>Checks the schema of a version.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="hasStatus">Whether the status is written on its own.</param>
    public static IEnumerable<FieldError> CheckRoot(Field root, bool hasStatus)
    {
        var errors = (hasStatus ? CheckStatusRoot(root) : []).ToList();
        if (root["nullable"].IsTrue)
        {
            errors.Add(FieldErrors.Forbidden(root["nullable"], "nullable cannot be true at the root"));
        }

        // What no structural schema can be made of is not looked at as one.
        var unsupported = AllParts(root).Select(SchemaPartRules.Unsupported).FirstOrDefault(name => name is not null);
        var structural = unsupported is null ? CheckStructure(root) : [];
        errors.AddRange(structural);
        var schema = AllParts(root).SelectMany(SchemaPartRules.Check).Concat(MisplacedDefaults.Check(root)).ToList();
        errors.AddRange(schema);
        return unsupported is null ? errors.Concat(structural.Count == 0 ? SchemaExpressions.Check(root, schema) : [])
            : errors.Count > 0 ? errors
            : [FieldError.Invalid(root.ToString(), "", $"OpenAPIV3Schema '{unsupported}' is not supported")];
    }

    private static List<FieldError> CheckStructure(Field root) =>
        StructuralRules.Check(root).ToList() is { Count: > 0 } errors ? errors : SchemaDefaults.Check(root).ToList();

    /// <summary>A schema and all schemas in it.</summary>
    private static IEnumerable<Field> AllParts(Field schema)
    {
        var inner = Parts.Select(name => schema[name])
            .Concat(Lists.SelectMany(name => schema[name].Items))
            .Concat(Maps.SelectMany(name => schema[name].Entries.Select(entry => entry.Value)))
            .Append(schema["additionalProperties"]);
        return inner.Where(part => part.Value is JsonObject).SelectMany(AllParts).Prepend(schema);
    }

    private static IEnumerable<FieldError> CheckStatusRoot(Field root)
    {
        var type = root["type"];
        if (type.Text.Length > 0 && type.Text != "object")
        {
            return [FieldErrors.Invalid(type, "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled")];
        }

        return root.Entries.Any(entry => !SchemaPartRules.IsZero(entry.Value) && !AtRoot.Contains(entry.Key))
            ? [FieldErrors.Invalid(root, $"only [{NamesAtRoot}] fields are allowed at the root of the schema if the status subresource is enabled")]
            : [];
    }
}
