namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>What is different between two states of an object, by the fields that can have owners.</summary>
/// <remarks>As <c>Compare</c> of sigs.k8s.io/structured-merge-diff (<c>typed/compare.go</c>) has it.</remarks>
internal sealed class FieldChanges
{
    private readonly List<FieldChange> changes = [];

    private FieldChanges()
    {
    }

    /// <summary>All fields that are added, removed or have another value.</summary>
    /// <param name="before">The object before.</param>
    /// <param name="after">The object after.</param>
    /// <param name="rule">Rule of its kind.</param>
    public static ImmutableArray<FieldChange> Between(JsonObject before, JsonObject after, MergeRule rule)
    {
        var found = new FieldChanges();
        found.VisitMap(before, after, rule, OwnedPath.Root);
        return [.. found.changes];
    }

    private void Visit(Part before, Part after, MergeRule rule, OwnedPath path)
    {
        var (old, now) = (before.Value, after.Value);
        var hasParts = (old ?? now) is JsonObject or JsonArray && !rule.IsWhole(old ?? now) && !(IsEmpty(old) && IsEmpty(now))
            && (old is null || now is null || old.GetType() == now.GetType());
        if (!hasParts)
        {
            if (before.IsThere != after.IsThere || !JsonNode.DeepEquals(old, now))
            {
                changes.Add(new(path, old, now, !after.IsThere));
            }

            return;
        }

        if ((old ?? now) is JsonObject)
        {
            VisitMap(old as JsonObject ?? [], now as JsonObject ?? [], rule, path);
        }
        else
        {
            VisitList(old as JsonArray ?? [], now as JsonArray ?? [], rule, path);
        }

        if (before.IsThere != after.IsThere)
        {
            changes.Add(new(path, old, now, !after.IsThere));
        }
    }

    private void VisitMap(JsonObject before, JsonObject after, MergeRule rule, OwnedPath path)
    {
        foreach (var name in before.Select(entry => entry.Key).Union(after.Select(entry => entry.Key)))
        {
            Visit(Part.Of(before, name), Part.Of(after, name), rule.Member(name), path.Then(PathStep.Into(name)));
        }
    }

    private void VisitList(JsonArray before, JsonArray after, MergeRule rule, OwnedPath path)
    {
        var (old, now) = (ListItems.ByPath(before, rule, path), ListItems.ByPath(after, rule, path));
        foreach (var at in old.Keys.Concat(now.Keys).ToImmutableSortedSet())
        {
            Visit(new(old.GetValueOrDefault(at), old.ContainsKey(at)), new(now.GetValueOrDefault(at), now.ContainsKey(at)), rule.Item, at);
        }
    }

    private static bool IsEmpty(JsonNode? value) => value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 };

    /// <summary>A value, and whether there is one: null is one, too.</summary>
    private readonly record struct Part(JsonNode? Value, bool IsThere)
    {
        public static Part Of(JsonObject map, string name) => new(map[name], map.ContainsKey(name));
    }
}
