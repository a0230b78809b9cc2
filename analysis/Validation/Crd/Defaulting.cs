namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Sets defaults, and lets nulls vanish where a schema allows none.</summary>
internal static class Defaulting
{
    /// <summary>Completes an object in place.</summary>
    public static void Apply(JsonNode? node, StructuralSchema? schema)
    {
        DropNulls(node, schema);
        SetDefaults(node, schema);
    }

    private static void DropNulls(JsonNode? node, StructuralSchema? schema)
    {
        switch (node)
        {
            case JsonObject map when schema is not null:
                foreach (var (key, value) in map.ToList())
                {
                    var member = schema.Member(key);
                    if (IsForbiddenNull(value, member) && member!.Default is null)
                    {
                        map.Remove(key);
                    }
                    else
                    {
                        DropNulls(value, member);
                    }
                }

                break;
            case JsonArray list when schema is not null:
                foreach (var item in list)
                {
                    DropNulls(item, schema.Items);
                }

                break;
        }
    }

    private static void SetDefaults(JsonNode? node, StructuralSchema? schema)
    {
        switch (node)
        {
            case JsonObject map when schema is not null:
                SetMembers(map, schema);
                break;
            case JsonArray list when schema?.Items is { } items:
                for (var index = 0; index < list.Count; index++)
                {
                    if (IsForbiddenNull(list[index], items))
                    {
                        list[index] = items.Default?.DeepClone();
                    }

                    SetDefaults(list[index], items);
                }

                break;
        }
    }

    private static void SetMembers(JsonObject map, StructuralSchema schema)
    {
        foreach (
            var (key, property) in schema.Properties.Where(property => property.Value.Default is not null).OrderBy(
                property => property.Key, StringComparer.Ordinal))
        {
            if (!map.TryGetPropertyValue(key, out var value) || IsForbiddenNull(value, property))
            {
                map[key] = property.Default!.DeepClone();
            }
        }

        foreach (var (key, value) in map.ToList())
        {
            var member = schema.Member(key);
            if (IsForbiddenNull(value, member) && !schema.Properties.ContainsKey(key))
            {
                map[key] = member!.Default?.DeepClone();
            }

            SetDefaults(map[key], member);
        }
    }

    private static bool IsForbiddenNull(JsonNode? value, StructuralSchema? schema) => value is null && schema is { IsNullable: false };
}
