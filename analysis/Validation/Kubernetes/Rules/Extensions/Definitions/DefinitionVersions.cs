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
            .Concat(CheckFirst(spec))
            .Concat(versions.Items.Select(version => version["schema"]["openAPIV3Schema"]).Where(schema => !schema.Exists).Select(
                schema => FieldErrors.Required(schema)))
            .Concat(CheckSchemas(spec))
            .Concat(Shared(spec, "subresources", "subresources").SelectMany(CheckScale))
            .Concat(Shared(spec, "additionalPrinterColumns", "additionalPrinterColumns").SelectMany(columns => columns.Items.SelectMany(CheckColumn)))
            .Concat(CheckSelectable(spec));
    }

    /// <summary>Whether all versions have the same part.</summary>
    private static bool IsShared(Field spec, string name) =>
        spec["versions"].Items.Select(version => version[name].Value).ToList() is var parts && parts.All(part => JsonNode.DeepEquals(part, parts[0]));

    /// <summary>A part of each version, or of the definition where all versions have the same.</summary>
    private static IEnumerable<Field> Shared(Field spec, string name, string shared)
    {
        var parts = spec["versions"].Items.Select(version => version[name]).ToList();
        return parts is [var first, ..] && IsShared(spec, name)
            ? [new Field(first.Value, spec.Path.Child(shared))]
            : parts.Where(part => part.Exists);
    }

    // Fields are looked for in a schema that stands where they do.
    private static IEnumerable<FieldError> CheckSelectable(Field spec)
    {
        const string Name = "selectableFields";
        var (isShared, hasSharedSchema) = (IsShared(spec, Name), IsShared(spec, "schema"));
        return spec["versions"].Items.Take(isShared ? 1 : int.MaxValue).Where(version => version[Name].Count > 0).SelectMany(version =>
        {
            var (list, schema) = (isShared ? new Field(version[Name].Value, spec.Path.Child(Name)) : version[Name], version["schema"]["openAPIV3Schema"]);
            return isShared == hasSharedSchema && schema.Exists ? SelectableFields.Check(list, schema)
                : [FieldError.Invalid(list.ToString(), "", isShared
                    ? "may only be set when validations.schema is included"
                    : "may only be set when `version.schema.openAPIV3Schema` is not included")];
        });
    }

    private static IEnumerable<FieldError> CheckName(Field version) =>
        CheckName(version["name"], version["name"].Path).Concat(DeprecationWarning.Check(version));

    private static IEnumerable<FieldError> CheckName(Field name, FieldPath path) => string.Join(',', DnsNames.CheckLabel(name.Text)) is { Length: > 0 } problems
        ? [FieldError.Invalid(path.ToString(), name.Text, problems)]
        : [];

    // The first version's name is the definition's version, as it was when there was only one.
    private static IEnumerable<FieldError> CheckFirst(Field spec) => spec["versions"].Items.Take(1).Select(version => version["name"])
        .Where(name => name.Text.Length > 0).SelectMany(name => CheckName(name, spec.Path.Child("version")));

    private static IEnumerable<FieldError> CheckSchemas(Field spec)
    {
        var versions = spec["versions"].Items.ToList();
        return IsShared(spec, "schema")
            ? versions.Take(1).SelectMany(version => CheckSchema(
                new Field(version["schema"].Value, spec.Path.Child("validation")), versions.Any(HasStatus)))
            : versions.SelectMany(version => CheckSchema(version["schema"], HasStatus(version)));
    }

    private static bool HasStatus(Field version) => version["subresources"]["status"].Exists;

    private static IEnumerable<FieldError> CheckSchema(Field schema, bool hasStatus) =>
        schema["openAPIV3Schema"] is { Exists: true } root ? SchemaRules.CheckRoot(root, hasStatus) : [];

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
