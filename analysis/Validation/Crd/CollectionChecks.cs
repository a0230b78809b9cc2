namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Checks lists and maps: their sizes, and each of their values.</summary>
internal static class CollectionChecks
{
    public static SchemaResult CheckList(JsonArray list, StructuralSchema schema, FieldPath path)
    {
        var result = new SchemaResult();
        if (schema.Items is { } items)
        {
            for (var index = 0; index < list.Count; index++)
            {
                result.Merge(SchemaCheck.Check(list[index], items, path.Index(index)));
            }
        }

        if (schema.Limits.MinItems is { } least && list.Count < least)
        {
            result.Add(TooFew(path, list.Count, least, "items"));
        }

        if (schema.Limits.MaxItems is { } most && list.Count > most)
        {
            result.Add(FieldError.TooMany(path.ToString(), list.Count, most));
        }

        if (schema.Limits.UniqueItems && list.Where((item, index) => list.Take(index).Any(other => JsonNode.DeepEquals(item, other))).Any())
        {
            result.Add(FieldError.Invalid(path.ToString(), JsonValue.Create(""), $"{path} in body shouldn't contain duplicates"));
        }

        result.Count();
        return result;
    }

    public static SchemaResult CheckMap(JsonObject map, StructuralSchema schema, FieldPath path)
    {
        if (schema.Limits.MinProperties is { } least && map.Count < least)
        {
            return SchemaResult.Of(TooFew(path, map.Count, least, "properties"));
        }

        if (schema.Limits.MaxProperties is { } most && map.Count > most)
        {
            return SchemaResult.Of(FieldError.TooMany(path.ToString(), map.Count, most));
        }

        var result = new SchemaResult();
        if (schema.AdditionalProperties is { } values)
        {
            foreach (var (key, value) in map.Where(entry => !schema.Properties.ContainsKey(entry.Key)))
            {
                result.Merge(SchemaCheck.Check(value, values, path.Child(key)));
            }
        }

        foreach (var (key, value) in map)
        {
            if (schema.Properties.TryGetValue(key, out var property))
            {
                result.Merge(SchemaCheck.Check(value, property, path.Child(key)));
            }
        }

        foreach (var key in schema.Required.Where(key => !map.ContainsKey(key)))
        {
            result.Add(FieldError.Required(path.Child(key).ToString()));
        }

        return result;
    }

    private static FieldError TooFew(FieldPath path, int count, long least, string what) => FieldError.Invalid(
        path.ToString(), JsonValue.Create((long)count), FormattableString.Invariant($"{path} in body should have at least {least} {what}"));
}
