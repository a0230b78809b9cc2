namespace Pulumi;

/// <summary>
/// Finds resources that wait for each other before they do. Each would wait for the other's URN forever, and the
/// program would hang without a word.
/// </summary>
internal sealed class DependencyCycles
{
    private readonly Lock gate = new();
    private readonly Dictionary<Resource, List<Resource>> waitsFor = [];
    private readonly HashSet<Resource> awaited = [];

    /// <summary>Notes what a resource waits for.</summary>
    /// <exception cref="ResourceException">One of those waits for the resource.</exception>
    public void Add(Resource resource, IReadOnlyCollection<Resource> dependencies)
    {
        if (dependencies.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            waitsFor[resource] = [.. dependencies];
            awaited.UnionWith(dependencies);
            var path = new List<Resource> { resource };

            // A resource that nobody waits for closes no circle: most programs never search.
            if (awaited.Contains(resource) && FindPath(resource, resource, path, []))
            {
                waitsFor.Remove(resource);
                throw new ResourceException(
                    $"Resources wait for each other: {string.Join(" -> ", path.Select(Name))}. Remove one of these dependencies.",
                    resource,
                    hideStack: true);
            }
        }
    }

    private static string Name(Resource resource) => $"{resource.GetResourceType()} '{resource.GetResourceName()}'";

    private bool FindPath(Resource from, Resource target, List<Resource> path, HashSet<Resource> visited)
    {
        foreach (var next in waitsFor.GetValueOrDefault(from) ?? [])
        {
            path.Add(next);
            if (next == target || (visited.Add(next) && FindPath(next, target, path, visited)))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
        }

        return false;
    }
}
