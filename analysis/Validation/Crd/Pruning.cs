namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Removes what a schema does not know, as the server does before it looks at an object.</summary>
internal sealed class Pruning
{
    private readonly List<string> removed = [];

    private Pruning()
    {
    }

    /// <summary>Prunes an object, or another value, in place.</summary>
    /// <returns>The paths of what was removed, sorted.</returns>
    public static ImmutableArray<string> Prune(JsonNode value, StructuralSchema schema)
    {
        var pruning = new Pruning();
        pruning.Visit(value, schema, FieldPath.Root, keeps: false);
        return [.. pruning.removed.Order(StringComparer.Ordinal)];
    }

    /// <remarks>A list that keeps unknown fields keeps them in its items too.</remarks>
    private void Visit(JsonNode? node, StructuralSchema? schema, FieldPath path, bool keeps)
    {
        keeps |= schema is { PreservesUnknownFields: true };
        switch (node)
        {
            case JsonObject map:
                VisitMap(map, schema, path, keeps);
                break;
            case JsonArray list when !keeps || schema?.Items is not null:
                for (var index = 0; index < list.Count; index++)
                {
                    Visit(list[index], schema?.Items, path.Index(index), keeps);
                }

                break;
        }
    }

    private void VisitMap(JsonObject map, StructuralSchema? schema, FieldPath path, bool keeps)
    {
        List<string> unknown = [];
        foreach (var (key, value) in map)
        {
            if (schema is { IsEmbeddedResource: true } && key is "apiVersion" or "kind" or "metadata")
            {
                continue;
            }

            if (schema?.Member(key) is { } member)
            {
                Visit(value, member, path.Child(key), keeps: false);
            }
            else if (!keeps)
            {
                unknown.Add(key);
            }
        }

        foreach (var key in unknown)
        {
            removed.Add(path.Child(key).ToString());
            map.Remove(key);
        }
    }
}
