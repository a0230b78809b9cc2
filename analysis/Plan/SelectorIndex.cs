using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>Finds what may select pods without a look at all that selects any: selectors by the first label that they want.</summary>
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
        byLabel = all.ToLookup(item => (item.Place.Namespace, First(item.Place.Labels)), item => item.Entry);
        byNamespace = all.ToLookup(item => item.Place.Namespace, item => item.Entry, StringComparer.Ordinal);
    }

    /// <summary>What may select pods, in its order; it may be more than does.</summary>
    /// <param name="ns">Namespace of what selects.</param>
    /// <param name="labels">Labels of the pods.</param>
    public IEnumerable<T> For(string ns, JsonNode? labels) =>
        (labels is JsonObject map && map.All(label => KnownText.At(label.Value) is not null)
            ? map.Select(label => Key(label.Key, label.Value!.ToString())).Append("").SelectMany(label => byLabel[(ns, label)]).OrderBy(entry => entry.Index)
            : byNamespace[ns]).Select(entry => entry.Item);

    /// <summary>The first label; empty when there is none, or it is not known.</summary>
    private static string First(JsonNode? labels) =>
        labels is JsonObject map && map.FirstOrDefault() is { Key: not null, Value: var value } first && KnownText.At(value) is { } text
            ? Key(first.Key, text)
            : "";

    private static string Key(string key, string value) => $"{key}={value}";
}
