namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Checks what several schemas say together: any of them, exactly one, all, or not one.</summary>
internal static class AlternativeChecks
{
    public static SchemaResult Check(JsonNode value, StructuralSchema schema, FieldPath path)
    {
        var result = new SchemaResult();
        if (schema is { AnyOf.IsEmpty: true, OneOf.IsEmpty: true, AllOf.IsEmpty: true, Not: null })
        {
            result.Count();
            return result;
        }

        CheckAny(result, value, schema.AnyOf, path);
        CheckOne(result, value, schema.OneOf, path);
        CheckAll(result, value, schema.AllOf, path);
        if (schema.Not is { } not && SchemaCheck.Check(value, not, path).IsValid)
        {
            result.Add(Problem(path, "must not validate the schema (not)"));
        }

        result.Count();
        return result;
    }

    private static void CheckAny(SchemaResult result, JsonNode value, ImmutableArray<StructuralSchema> schemas, FieldPath path)
    {
        if (schemas.IsEmpty)
        {
            return;
        }

        SchemaResult? closest = null;
        foreach (var schema in schemas)
        {
            var found = SchemaCheck.Check(value, schema, path);
            if (found.IsValid)
            {
                result.Merge(found);
                return;
            }

            closest = closest is null || found.Matches > closest.Matches ? found : closest;
        }

        result.Add(Problem(path, "must validate at least one schema (anyOf)"));
        result.Merge(closest);
    }

    private static void CheckOne(SchemaResult result, JsonNode value, ImmutableArray<StructuralSchema> schemas, FieldPath path)
    {
        if (schemas.IsEmpty)
        {
            return;
        }

        var found = schemas.Select(schema => SchemaCheck.Check(value, schema, path)).ToList();
        var valid = found.Where(one => one.IsValid).ToList();
        if (valid is [var only])
        {
            result.Merge(only);
            return;
        }

        var count = valid.Count == 0 ? "Found none valid" : FormattableString.Invariant($"Found {valid.Count} valid alternatives");
        result.Add(Problem(path, $"must validate one and only one schema (oneOf). {count}"));
        result.Merge(valid.Count == 0 ? found.MaxBy(one => one.Matches) : null);
    }

    private static void CheckAll(SchemaResult result, JsonNode value, ImmutableArray<StructuralSchema> schemas, FieldPath path)
    {
        var valid = 0;
        foreach (var schema in schemas)
        {
            var found = SchemaCheck.Check(value, schema, path);
            valid += found.IsValid ? 1 : 0;
            result.Merge(found);
        }

        if (valid != schemas.Length)
        {
            result.Add(Problem(path, $"must validate all the schemas (allOf){(valid == 0 ? ". None validated" : "")}"));
        }
    }

    private static FieldError Problem(FieldPath path, string text) => FieldError.Invalid("", JsonValue.Create(""), $"\"{path}\" {text}");
}
