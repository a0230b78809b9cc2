namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Fields of a custom resource by which a client can select objects.</summary>
internal static class SelectableFields
{
    private const int Most = 8;
    private const string WrongType =
        "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.";

    /// <summary>Checks the fields of a version.</summary>
    /// <param name="list">The fields.</param>
    /// <param name="schema">The version's schema.</param>
    public static IEnumerable<FieldError> Check(Field list, Field schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var errors = list.Items.Select(item => item["jsonPath"]).SelectMany(path => CheckPath(path, schema, seen)).ToList();
        return errors.Concat(seen.Count > Most ? [FieldError.TooMany(list.ToString(), seen.Count, Most)] : []);
    }

    private static IEnumerable<FieldError> CheckPath(Field path, Field schema, HashSet<string> seen)
    {
        if (path.Text.Length == 0)
        {
            return [FieldErrors.Required(path)];
        }

        var bracket = path.Text.IndexOf('[', StringComparison.Ordinal);
        var found = SchemaPath.Follow(bracket < 0 ? path.Text : path.Text[..bracket], schema);
        var problem = found.Problem ?? (bracket < 0 ? null : "array notation is not allowed");
        return problem is not null
            ? [FieldErrors.Invalid(path, $"is an invalid path: {problem}")]
            : (found.Names[0] == "metadata" ? new[] { FieldErrors.Invalid(path, "must not point to fields in metadata") } : [])
                .Concat(found.Schema["type"].Text is "string" or "boolean" or "integer" ? [] : [FieldErrors.Invalid(path, WrongType)])
                .Concat(seen.Add(string.Join('.', found.Names)) ? [] : [FieldErrors.Duplicate(path)]);
    }
}
