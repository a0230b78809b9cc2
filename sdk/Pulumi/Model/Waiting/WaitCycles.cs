namespace Pulumi;

/// <summary>
/// Finds resources that wait for each other, by parents, by <see cref="ResourceOptions.DependsOn"/>, by inputs, or by any
/// mix of them. None of them would ever be registered, and the program would hang without a word.
/// </summary>
internal static class WaitCycles
{
    /// <summary>A circle, from the resource whose type and name sort first, around to it again; empty when there is none.</summary>
    /// <param name="resources">Resources to look at.</param>
    public static ImmutableArray<Resource> Find(IEnumerable<Resource> resources)
    {
        var done = new HashSet<IWaiting>(ReferenceEqualityComparer.Instance);
        foreach (var start in resources.OrderBy(Describe, StringComparer.Ordinal))
        {
            if (Search(start, done) is { IsEmpty: false } circle)
            {
                return FromTheFirst(circle);
            }
        }

        return [];
    }

    /// <summary>Type and name, as a message shows them.</summary>
    public static string Describe(Resource resource) => $"{resource.GetResourceType()} '{resource.GetResourceName()}'";

    // Without recursion: outputs made of each other can be thousands long.
    private static ImmutableArray<Resource> Search(IWaiting start, HashSet<IWaiting> done)
    {
        var path = new List<(IWaiting Node, IEnumerator<IWaiting> Next)>();
        var onPath = new HashSet<IWaiting>(ReferenceEqualityComparer.Instance);
        Enter(start);
        while (path.Count > 0)
        {
            var (node, next) = path[^1];
            if (!next.MoveNext())
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(node);
                done.Add(node);
            }
            else if (onPath.Contains(next.Current))
            {
                var circle = path.SkipWhile(step => step.Node != next.Current).Select(step => step.Node).OfType<Resource>().ToImmutableArray();
                if (!circle.IsEmpty)
                {
                    return circle;
                }
            }
            else if (!done.Contains(next.Current))
            {
                Enter(next.Current);
            }
        }

        return [];

        void Enter(IWaiting node)
        {
            onPath.Add(node);
            path.Add((node, node.WaitsFor.GetEnumerator()));
        }
    }

    private static ImmutableArray<Resource> FromTheFirst(ImmutableArray<Resource> circle)
    {
        var first = circle.IndexOf(circle.MinBy(Describe, StringComparer.Ordinal)!);
        return [.. circle[first..], .. circle[..first], circle[first]];
    }
}
