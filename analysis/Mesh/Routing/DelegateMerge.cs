using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>
/// Puts a route of a delegate in the place of the one that delegates (<c>mergeHTTPRoute</c>): the delegate's own fields win, and its
/// conditions must be part of the other's.
/// </summary>
internal static class DelegateMerge
{
    private static readonly ImmutableArray<string> Inherited =
    [
        "rewrite", "directResponse", "timeout", "retries", "fault", "mirror", "mirrorPercent", "mirrorPercentage", "corsPolicy", "mirrors", "headers",
    ];

    /// <summary>The merged route; null when its conditions and those of the root exclude one another.</summary>
    public static JsonObject? Of(JsonObject root, JsonObject inner)
    {
        if (Matches(root.Messages("match"), inner.Messages("match")) is not { } matches)
        {
            return null;
        }

        var merged = (JsonObject)inner.DeepClone();
        merged["match"] = new JsonArray([.. matches.Select(match => match.DeepClone())]);
        merged["name"] = Joined(root.Text("name"), inner.Text("name"));
        foreach (var field in Inherited.Where(field => !merged.Has(field) && root.Has(field)))
        {
            merged[field] = root[field]!.DeepClone();
        }

        return merged;
    }

    private static IEnumerable<JsonObject>? Matches(IReadOnlyList<JsonObject> roots, IReadOnlyList<JsonObject> inners)
    {
        if (roots.Count == 0 || inners.Count == 0)
        {
            return roots.Count == 0 ? inners : roots;
        }

        var merged = inners.Select(inner => roots.Where(root => !MatchConflict.Exists(root, inner)).Select(root => Merge(root, inner)).ToList()).ToList();
        return merged.Any(found => found.Count == 0) ? null : merged.SelectMany(found => found);
    }

    private static JsonObject Merge(JsonObject root, JsonObject inner)
    {
        var merged = (JsonObject)root.DeepClone();
        foreach (var (field, value) in inner)
        {
            merged[field] = (field, merged[field], value) switch
            {
                ("headers" or "withoutHeaders" or "queryParams" or "sourceLabels", JsonObject outer, JsonObject own) =>
                    new JsonObject(outer.Where(entry => !own.ContainsKey(entry.Key)).Concat(own)
                        .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))),
                ("name", _, _) => Joined(root.Text("name"), inner.Text("name")),
                _ => value?.DeepClone(),
            };
        }

        // Whether case counts is the delegate's word alone.
        merged["ignoreUriCase"] = inner.Flag("ignoreUriCase");
        return merged;
    }

    private static string Joined(string root, string inner) => root.Length > 0 && inner.Length > 0 ? $"{root}-{inner}" : root + inner;
}
