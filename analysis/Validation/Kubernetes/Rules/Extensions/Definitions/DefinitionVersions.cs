namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Versions of a custom resource. What all versions have in common the server names once, at the definition itself.</summary>
internal static class DefinitionVersions
{
    public static IEnumerable<FieldError> Check(Field spec)
    {
        var versions = spec["versions"];
        var names = versions.Items.Select(version => version["name"].Text).ToList();
        var stored = versions.Items.Count(version => version["storage"].IsTrue);
        return versions.Items.SelectMany(CheckName)
            .Concat(names.Distinct(StringComparer.Ordinal).Count() == names.Count
                ? []
                : [FieldErrors.Invalid(versions, "must contain unique version names")])
            .Concat(stored == 1 ? [] : [FieldErrors.Invalid(versions, "must have exactly one version marked as storage version")])
            .Concat(stored > 0 ? [] : [FieldError.Invalid("status.storedVersions", null, "must have at least one stored version")])
            .Concat(versions.Items.Select(version => version["schema"]["openAPIV3Schema"]).Where(schema => !schema.Exists).Select(
                schema => FieldErrors.Required(schema)))
            .Concat(CheckSchemas(spec))
            .Concat(Shared(spec, "subresources", "subresources").SelectMany(CheckScale))
            .Concat(Shared(spec, "additionalPrinterColumns", "additionalPrinterColumns").SelectMany(columns => columns.Items.SelectMany(CheckColumn)))
            .Concat(CheckSelectable(spec));
    }

    /// <summary>A part of each version, or of the definition where all versions have the same.</summary>
    private static IEnumerable<Field> Shared(Field spec, string name, string shared)
    {
        var parts = spec["versions"].Items.Select(version => version[name]).ToList();
        return parts is [var first, ..] && parts.All(part => JsonNode.DeepEquals(part.Value, first.Value))
            ? [new Field(first.Value, spec.Path.Child(shared))]
            : parts.Where(part => part.Exists);
    }

    private static IEnumerable<FieldError> CheckSelectable(Field spec)
    {
        var shared = Shared(spec, "selectableFields", "selectableFields").FirstOrDefault(Field.None);
        return spec["versions"].Items.Where(version => version["selectableFields"].Exists).SelectMany(version => SelectableFields.Check(
                shared.ToString() == $"{spec}.selectableFields" ? shared : version["selectableFields"],
                version["schema"]["openAPIV3Schema"]))
            .Distinct();
    }

    private static IEnumerable<FieldError> CheckName(Field version)
    {
        var (name, warning) = (version["name"], version["deprecationWarning"]);
        return (string.Join(',', DnsNames.CheckLabel(name.Text)) is { Length: > 0 } problems
                ? [FieldError.Invalid(name.ToString(), name.Text, problems)]
                : Enumerable.Empty<FieldError>())
            .Concat(!warning.Exists ? []
                : !version["deprecated"].IsTrue ? [FieldErrors.Invalid(warning, "can only be set for deprecated versions")]
                : warning.Text.Length == 0 ? [FieldErrors.Invalid(warning, "must not be an empty string")]
                : System.Text.Encoding.UTF8.GetByteCount(warning.Text) > 256 ? [FieldErrors.Invalid(warning, "must be <= 256 characters long")]
                : []);
    }

    private static IEnumerable<FieldError> CheckSchemas(Field spec)
    {
        var hasStatus = spec["versions"].Items.Any(version => version["subresources"]["status"].Exists);
        return Shared(spec, "schema", "validation").Select(schema => schema["openAPIV3Schema"]).Where(root => root.Exists).SelectMany(
            root => SchemaRules.CheckRoot(root, hasStatus));
    }

    private static IEnumerable<FieldError> CheckScale(Field subresources)
    {
        var scale = subresources["scale"];
        return !scale.Exists ? [] : CheckPath(scale, "specReplicasPath", ".spec.", "should be a json path under .spec")
            .Concat(CheckPath(scale, "statusReplicasPath", ".status.", "should be a json path under .status"))
            .Concat(scale["labelSelectorPath"].Text.Length == 0 ? [] : CheckSelector(scale["labelSelectorPath"]));
    }

    private static IEnumerable<FieldError> CheckSelector(Field path) => !path.Text.StartsWith('.') ? [NoPath(path)]
        : path.Text.StartsWith(".spec.", StringComparison.Ordinal) || path.Text.StartsWith(".status.", StringComparison.Ordinal) ? []
        : [FieldErrors.Invalid(path, "should be a json path under either .spec or .status")];

    private static IEnumerable<FieldError> CheckPath(Field scale, string name, string start, string detail)
    {
        var path = scale[name];
        return path.Text.Length == 0 ? [FieldErrors.Required(path)]
            : !path.Text.StartsWith('.') ? [NoPath(path)]
            : path.Text.StartsWith(start, StringComparison.Ordinal) ? []
            : [FieldErrors.Invalid(path, detail)];
    }

    private static FieldError NoPath(Field path) => FieldErrors.Invalid(path, "must be a simple json path starting with .");

    private static IEnumerable<FieldError> CheckColumn(Field column)
    {
        const string Types = "boolean,date,integer,number,string";
        const string Formats = "byte,date,date-time,double,float,int32,int64,password";
        var (name, type, format, path) = (column["name"], column["type"], column["format"], new Field(column["jsonPath"].Value, column.Path.Child("JSONPath")));
        return (name.Text.Length == 0 ? [FieldErrors.Required(name)] : Enumerable.Empty<FieldError>())
            .Concat(type.Text.Length == 0 ? [FieldErrors.Required(type, $"must be one of {Types}")]
                : Types.Split(',').Contains(type.Text) ? []
                : [FieldErrors.Invalid(type, $"must be one of {Types}")])
            .Concat(format.Text.Length == 0 || Formats.Split(',').Contains(format.Text) ? [] : [FieldErrors.Invalid(format, $"must be one of {Formats}")])
            .Concat(path.Text.Length == 0 ? [FieldErrors.Required(path)] : path.Text.StartsWith('.') ? [] : [NoPath(path)]);
    }
}
