using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>What is deployed, as a state file says: a plan is made against it.</summary>
public sealed class Baseline
{
    /// <summary>Nothing is deployed yet.</summary>
    public static readonly Baseline Empty = new([]);

    private readonly Dictionary<string, ResourceState> byUrn;

    /// <summary>Takes resources.</summary>
    /// <param name="resources">The resources: what others depend on comes first.</param>
    public Baseline(ImmutableArray<ResourceState> resources)
    {
        Resources = resources;
        byUrn = new(resources.Length, StringComparer.Ordinal);
        foreach (var resource in resources.Where(resource => !resource.Delete))
        {
            byUrn[resource.Urn] = resource;
        }
    }

    /// <summary>The resources: what others depend on comes first.</summary>
    public ImmutableArray<ResourceState> Resources { get; }

    /// <summary>Outputs of other stacks that the program refers to, by the name that it uses.</summary>
    public ImmutableSortedDictionary<string, PropertyValue.Map> References { get; init; } =
        ImmutableSortedDictionary.Create<string, PropertyValue.Map>(StringComparer.Ordinal);

    /// <summary>The resource of a URN; null when there is none, or only one that waits to be deleted.</summary>
    /// <param name="urn">URN.</param>
    public ResourceState? Find(string urn) => byUrn.GetValueOrDefault(urn);
}
