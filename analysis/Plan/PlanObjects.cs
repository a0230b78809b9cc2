namespace Payments.Infra.Analysis.Plan;

/// <summary>All objects of a plan, and what is known of the places they are in.</summary>
public sealed class PlanObjects
{
    private readonly ILookup<(string Kind, string Namespace, string Name), PlannedObject> byName;
    private readonly ILookup<(string Kind, string Namespace), PlannedObject> byPlace;
    private readonly ImmutableHashSet<string> chartNamespaces;

    /// <summary>Takes the objects.</summary>
    /// <param name="objects">Objects; what a plan deletes is none of them.</param>
    /// <param name="chartNamespaces">Namespaces into which charts install what nobody here has seen.</param>
    public PlanObjects(IEnumerable<PlannedObject> objects, IEnumerable<string> chartNamespaces)
    {
        All = [.. objects.Where(item => item.Kind.Length > 0)];
        byName = All.ToLookup(item => (item.Kind, item.Namespace, item.Name));
        byPlace = All.ToLookup(item => (item.Kind, item.Namespace));
        MakesNamespaces = byPlace.Contains(("Namespace", ""));
        this.chartNamespaces = [.. chartNamespaces];
    }

    /// <summary>The objects, in their order.</summary>
    public ImmutableArray<PlannedObject> All { get; }

    /// <summary>Whether there is any namespace in it.</summary>
    internal bool MakesNamespaces { get; }

    /// <summary>Objects of a kind in a namespace.</summary>
    internal IEnumerable<PlannedObject> Of(string kind, string ns) => byPlace[(kind, ns)];

    /// <summary>Whether there is an object of a name.</summary>
    internal bool Has(string kind, string ns, string name) => byName.Contains((kind, ns, name));

    /// <summary>Whether nothing can be in a namespace but what is in this plan: it makes the namespace, and no chart installs into it.</summary>
    internal bool IsWhole(string ns) => Has("Namespace", "", ns) && !chartNamespaces.Contains(ns);
}
