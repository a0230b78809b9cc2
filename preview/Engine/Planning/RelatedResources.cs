namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>What resources need, and who needs them.</summary>
internal static class RelatedResources
{
    /// <summary>URNs that a resource needs: its provider, parent, dependencies, and those that it is deleted or replaced with.</summary>
    public static IEnumerable<string> NeededBy(ResourceState resource) => new[] { ProviderReference.TryParse(resource.Provider)?.Urn ?? "", resource.Parent }
        .Concat(resource.Dependencies)
        .Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns))
        .Append(resource.DeletedWith)
        .Concat(resource.ReplaceWith)
        .Where(urn => urn.Length > 0)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The resources of a state that need any of some, directly or not, those themselves included.</summary>
    /// <param name="resources">The state: what others need comes first.</param>
    /// <param name="roots">URNs.</param>
    public static HashSet<string> WithDependents(ImmutableArray<ResourceState> resources, Func<string, bool> roots)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.Where(resource => roots(resource.Urn) || NeededBy(resource).Any(found.Contains)))
        {
            found.Add(resource.Urn);
        }

        return found;
    }

    /// <summary>
    /// The resources of a state that any of some need, directly or not, those themselves included. Who needs a component needs
    /// what it had made by then, too.
    /// </summary>
    /// <param name="resources">The state: what others need comes first.</param>
    /// <param name="roots">URNs.</param>
    public static HashSet<string> WithNeeded(ImmutableArray<ResourceState> resources, Func<string, bool> roots)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var index = resources.Length - 1; index >= 0; index--)
        {
            var resource = resources[index];
            if (roots(resource.Urn) || found.Contains(resource.Urn))
            {
                found.Add(resource.Urn);
                found.UnionWith(NeededBy(resource));
                found.UnionWith(PartsOf([.. NeededBy(resource).Where(urn => urn != resource.Parent)], resources[..index]));
            }
        }

        return found;
    }

    private static HashSet<string> PartsOf(HashSet<string> urns, ImmutableArray<ResourceState> resources)
    {
        var whole = resources.Where(resource => !resource.Custom && urns.Contains(resource.Urn)).Select(resource => resource.Urn)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var part in resources.Where(resource => whole.Contains(resource.Parent)))
        {
            whole.Add(part.Urn);
        }

        return whole;
    }
}
