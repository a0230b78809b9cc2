namespace Payments.Infra.Analysis.Validation.Kubernetes;

/// <summary>What a cluster has, or will have by the same plan.</summary>
public sealed class ClusterObjects
{
    /// <summary>A cluster of which nothing is known: nothing is refused for what it lacks.</summary>
    public static readonly ClusterObjects Unknown = new([]) { IsKnown = false };

    private readonly Dictionary<(string Kind, string Namespace, string Name), JsonObject> objects = [];

    /// <summary>Takes objects; of two with one name the last counts.</summary>
    /// <param name="objects">Whole objects.</param>
    public ClusterObjects(IEnumerable<JsonObject> objects)
    {
        foreach (var item in objects)
        {
            var field = Field.Of(item);
            this.objects[(field["kind"].Text, field["metadata"]["namespace"].Text, field["metadata"]["name"].Text)] = item;
        }
    }

    /// <summary>Whether what is not in it is missing in the cluster, too.</summary>
    public bool IsKnown { get; private init; } = true;

    /// <summary>An object; null for none.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="ns">Namespace; empty for kinds without.</param>
    /// <param name="name">Name.</param>
    public JsonObject? Find(string kind, string ns, string name) => objects.GetValueOrDefault((kind, ns, name));

    /// <summary>Objects of a kind in a namespace, by name.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="ns">Namespace; empty for kinds without.</param>
    public IEnumerable<JsonObject> Of(string kind, string ns = "") => objects
        .Where(entry => entry.Key.Kind == kind && entry.Key.Namespace == ns)
        .OrderBy(entry => entry.Key.Name, StringComparer.Ordinal)
        .Select(entry => entry.Value);
}
