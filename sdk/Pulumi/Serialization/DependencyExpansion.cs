namespace Pulumi;

/// <summary>
/// Which URNs a dependency on some resources means. A local component is nothing the engine could wait for: it stands
/// for the resources nested in it, but not for those nested in its custom resources.
/// </summary>
internal static class DependencyExpansion
{
    /// <summary>The URNs, sorted.</summary>
    /// <param name="resources">The resources depended on.</param>
    /// <param name="exclude">The resource that depends: inside a component that it depends on, it would wait for itself.</param>
    /// <param name="wait">Told which of them is waited for.</param>
    public static async Task<ImmutableSortedSet<string>> UrnsOfAsync(IEnumerable<Resource> resources, Resource? exclude, WaitPoint wait)
    {
        var urns = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var resource in Expand(resources, exclude))
        {
            var urn = await wait.For(resource.Urn).ConfigureAwait(false);
            urns.Add(urn.As<string>());
        }

        return urns.ToImmutable();
    }

    public static HashSet<Resource> Expand(IEnumerable<Resource> resources, Resource? exclude)
    {
        var found = new HashSet<Resource>();
        var visited = new HashSet<Resource>();
        foreach (var resource in resources)
        {
            Expand(resource, exclude, found, visited);
        }

        return found;
    }

    private static void Expand(Resource resource, Resource? exclude, HashSet<Resource> found, HashSet<Resource> visited)
    {
        if (resource == exclude || !visited.Add(resource))
        {
            return;
        }

        if (resource is CustomResource || resource.IsRemote)
        {
            found.Add(resource);
            return;
        }

        foreach (var child in resource.Children())
        {
            Expand(child, exclude, found, visited);
        }
    }
}
