namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>Items of lists that are sets or have keys.</summary>
internal static class ListItems
{
    /// <summary>The items by their paths; of two with one path the first counts.</summary>
    /// <param name="list">The list.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="path">Where it stands.</param>
    public static ImmutableSortedDictionary<OwnedPath, JsonNode?> ByPath(JsonArray list, MergeRule rule, OwnedPath path)
    {
        var items = ImmutableSortedDictionary.CreateBuilder<OwnedPath, JsonNode?>();
        foreach (var item in list)
        {
            items.TryAdd(path.Then(rule.StepTo(item)), item);
        }

        return items.ToImmutable();
    }
}
