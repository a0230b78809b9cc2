using Payments.Infra.Analysis.Go.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Structural schemas: each part says its type, and conditions only speak of parts that are there.</summary>
internal static class StructuralRules
{
    private static readonly ImmutableArray<string> TypeFields = ["kind", "apiVersion"];

    private const string AtRoot = "must not be empty at the root";
    private const string AtField = "must not be empty for specified object fields";
    private const string AtItem = "must not be empty for specified array items";

    public static IEnumerable<FieldError> Check(Field root) => CheckPart(root, AtRoot).Concat(SchemaConditions.Check(root)).DistinctBy(error => error.Text);

    /// <summary>The error about a regular expression.</summary>
    public static IEnumerable<FieldError> CheckPattern(Field pattern) => pattern.Text.Length > 0 && RegexSyntax.Problem(pattern.Text) is { } problem
        ? [FieldErrors.Invalid(pattern, $"must be a valid regular expression, but isn't: {problem}")]
        : [];

    private static IEnumerable<FieldError> CheckPart(Field schema, string missingType)
    {
        var (items, values) = (schema["items"], schema["additionalProperties"]);
        return (schema["type"].Text == "array" && !items.Exists ? [FieldErrors.Required(items, "must be specified")] : Enumerable.Empty<FieldError>())
            .Concat(items.Value is JsonObject ? CheckPart(items, AtItem) : [])
            .Concat(schema["properties"].Entries.Where(entry => entry.Value.Exists).SelectMany(entry => CheckPart(entry.Value, AtField)))
            .Concat(missingType == AtRoot && values.Exists ? [FieldErrors.Forbidden(values, "must not be used at the root")] : [])
            .Concat(values.Value is JsonObject ? CheckPart(values, AtField) : [])
            .Concat(CheckExtensions(schema))
            .Concat(CheckPattern(schema["pattern"]))
            .Concat(CheckType(schema, missingType))
            .Concat(CheckObject(schema, missingType == AtRoot));
    }

    private static IEnumerable<FieldError> CheckExtensions(Field schema)
    {
        const string Detail = "must be false if x-kubernetes-int-or-string is true";
        return !schema["x-kubernetes-int-or-string"].IsTrue ? []
            : new[] { schema["x-kubernetes-preserve-unknown-fields"], schema["x-kubernetes-embedded-resource"] }
                .Where(extension => extension.IsTrue).Select(extension => FieldErrors.Invalid(extension, Detail));
    }

    private static IEnumerable<FieldError> CheckType(Field schema, string missingType)
    {
        const string Embedded = "must be object if x-kubernetes-embedded-resource is true";
        var (type, isEmbedded) = (schema["type"], schema["x-kubernetes-embedded-resource"].IsTrue);
        return (isEmbedded && type.Text != "object"
                ? type.Text.Length == 0 ? [FieldErrors.Required(type, Embedded)] : [FieldErrors.Invalid(type, Embedded)]
                : type.Text.Length == 0 && !schema["x-kubernetes-int-or-string"].IsTrue && !schema["x-kubernetes-preserve-unknown-fields"].IsTrue
                    ? [FieldErrors.Required(type, missingType)]
                : Enumerable.Empty<FieldError>())
            .Concat(missingType == AtRoot && type.Text.Length > 0 && type.Text != "object"
                ? [FieldErrors.Invalid(type, "must be object at the root")]
                : [])
            .Concat(isEmbedded && schema["additionalProperties"].Exists
                ? [FieldErrors.Forbidden(schema["additionalProperties"], "must not be used if x-kubernetes-embedded-resource is set")]
                : [])
            .Concat(isEmbedded && !schema["x-kubernetes-preserve-unknown-fields"].IsTrue && schema["properties"].Count == 0
                ? [FieldErrors.Required(
                    schema["properties"],
                    "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields")]
                : []);
    }

    /// <summary>Kind, version and metadata of whole objects are given.</summary>
    private static IEnumerable<FieldError> CheckObject(Field schema, bool isRoot)
    {
        if (!isRoot && !schema["x-kubernetes-embedded-resource"].IsTrue)
        {
            return [];
        }

        var metadata = Property(schema, "metadata");
        return TypeFields.Select(name => Property(schema, name)["type"])
            .Where(type => Property(schema, type).Exists && type.Text != "string").Select(type => FieldErrors.Invalid(type, "must be string"))
            .Concat(metadata.Exists && metadata["type"].Text != "object" ? [FieldErrors.Invalid(metadata["type"], "must be object")] : [])
            .Concat(isRoot && metadata.Exists && !IsOnlyName(metadata)
                ? [FieldErrors.Forbidden(metadata, "must not specify anything other than name and generateName, but metadata is implicitly specified")]
                : []);
    }

    private static bool IsOnlyName(Field metadata) => metadata.Entries.All(entry => entry.Key switch
    {
        "type" or "default" or "example" or "externalDocs" => true,
        "properties" => entry.Value.Entries.All(property => property.Key is "name" or "generateName"),
        _ => SchemaPartRules.IsZero(entry.Value),
    });

    private static Field Property(Field schema, string name) =>
        new((schema["properties"].Value as JsonObject)?[name], schema["properties"].Path.Key(name));

    private static Field Property(Field schema, Field type) => TypeFields.Select(name => Property(schema, name))
        .FirstOrDefault(property => property["type"].ToString() == type.ToString(), Field.None);
}
