namespace Payments.Infra.Analysis.Cluster;

/// <summary>Finds what may select pods without a look at all that selects any: selectors by that of the labels they want which the fewest want.</summary>
/// <typeparam name="T">What selects.</typeparam>
internal sealed class SelectorIndex<T>
{
    private readonly ILookup<(string Namespace, string Label), (int Index, T Item)> byLabel;
    private readonly ILookup<string, (int Index, T Item)> byNamespace;

    /// <summary>Takes what selects.</summary>
    /// <param name="items">What selects, in its order.</param>
    /// <param name="place">Namespace and wanted labels of each; null for all pods there.</param>
    public SelectorIndex(IEnumerable<T> items, Func<T, (string Namespace, JsonNode? Labels)> place)
    {
        var all = items.Select((item, index) => (Place: place(item), Entry: (index, item))).ToList();
        var wanted = all.SelectMany(item => Keys(item.Place.Labels)).GroupBy(label => label, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        byLabel = all.ToLookup(item => (item.Place.Namespace, Keys(item.Place.Labels).MinBy(label => wanted[label]) ?? ""), item => item.Entry);
        byNamespace = all.ToLookup(item => item.Place.Namespace, item => item.Entry, StringComparer.Ordinal);
    }

    /// <summary>What may select pods, in its order; it may be more than does.</summary>
    /// <param name="ns">Namespace of what selects.</param>
    /// <param name="labels">Labels of the pods.</param>
    public IEnumerable<T> For(string ns, JsonNode? labels) =>
        (labels is JsonObject map && map.All(label => KnownText.At(label.Value) is not null)
            ? Keys(map).Append("").SelectMany(label => byLabel[(ns, label)]).OrderBy(entry => entry.Index)
            : byNamespace[ns]).Select(entry => entry.Item);

    /// <summary>The labels that are known; none when there are none.</summary>
    private static IEnumerable<string> Keys(JsonNode? labels) =>
        from label in labels as JsonObject ?? []
        let text = KnownText.At(label.Value)
        where text is not null
        select $"{label.Key}={text}";
}
