namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>What becomes of an object to which another manager applies its part.</summary>
internal static class Merging
{
    /// <summary>The object with what is applied to it.</summary>
    /// <param name="old">The object, or a part of it; null for none.</param>
    /// <param name="now">What is applied.</param>
    /// <param name="rule">Its rule.</param>
    public static JsonNode? Merge(JsonNode? old, JsonNode? now, MergeRule rule) => (old, now) switch
    {
        (JsonObject before, JsonObject after) when !rule.IsWhole(after) => new JsonObject(before.Select(entry => entry.Key)
            .Union(after.Select(entry => entry.Key))
            .Select(name => KeyValuePair.Create(
                name, after.ContainsKey(name) ? Merge(before[name], after[name], rule.Member(name)) : before[name]?.DeepClone()))),
        (JsonArray before, JsonArray after) when !rule.IsWhole(after) => MergeLists(before, after, rule),
        _ => now?.DeepClone(),
    };

    private static JsonArray MergeLists(JsonArray before, JsonArray after, MergeRule rule)
    {
        var (old, now) = (ListItems.ByPath(before, rule, OwnedPath.Root), ListItems.ByPath(after, rule, OwnedPath.Root));
        var kept = before.Select(item => now.TryGetValue(OwnedPath.Root.Then(rule.StepTo(item)), out var other)
            ? Merge(item, other, rule.Item)
            : item?.DeepClone());
        return new JsonArray([.. kept, .. after.Where(item => !old.ContainsKey(OwnedPath.Root.Then(rule.StepTo(item)))).Select(item => item?.DeepClone())]);
    }
}
