using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>In which order the objects of a set are made: after their namespace, their definition, and what an annotation names.</summary>
internal static class ObjectOrder
{
    private const string DependsOn = "config.kubernetes.io/depends-on";

    /// <summary>The order, and what each needs, as positions in the set.</summary>
    /// <exception cref="ProviderException">Objects need each other in a circle.</exception>
    public static (ImmutableArray<int> Order, ImmutableArray<ImmutableArray<int>> Needs) Of(ImmutableArray<PropertyValue.Map> objects)
    {
        var needs = Needs(objects);
        var order = new List<int>();
        var made = new HashSet<int>();
        while (order.Count < objects.Length)
        {
            var next = Enumerable.Range(0, objects.Length).Where(item => !made.Contains(item) && needs[item].All(made.Contains)).ToArray();
            if (next.Length == 0)
            {
                throw new ProviderException("cyclic dependency between objects: " + string.Join(
                    ", ", Enumerable.Range(0, objects.Length).Where(item => !made.Contains(item)).Select(item => Metadata.NameOf(objects[item]))));
            }

            order.AddRange(next);
            made.UnionWith(next);
        }

        return ([.. order], needs);
    }

    private static ImmutableArray<ImmutableArray<int>> Needs(ImmutableArray<PropertyValue.Map> objects)
    {
        var namespaces = new Dictionary<string, int>(StringComparer.Ordinal);
        var definitions = new Dictionary<(string, string), int>();
        var identities = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var item = 0; item < objects.Length; item++)
        {
            var kind = ObjectKind.Of(objects[item]);
            identities.TryAdd(Identity(objects[item], kind), item);
            if (kind is { Group: "", Kind: "Namespace" })
            {
                namespaces[Metadata.NameOf(objects[item])] = item;
            }
            else if (kind.IsDefinition && objects[item]["spec"] is PropertyValue.Map spec && spec["names"] is PropertyValue.Map names)
            {
                definitions[(TextOf(spec["group"]), TextOf(names["kind"]))] = item;
            }
        }

        return [.. objects.Select(Of)];

        ImmutableArray<int> Of(PropertyValue.Map item)
        {
            var kind = ObjectKind.Of(item);
            var found = new SortedSet<int>();
            Add(definitions.TryGetValue((kind.Group, kind.Kind), out var definition), definition);
            Add(namespaces.TryGetValue(Metadata.NamespaceOf(item), out var space), space);
            foreach (var named in TextOf(Metadata.Annotations(item)[DependsOn]).Split(',', StringSplitOptions.TrimEntries))
            {
                Add(identities.TryGetValue(named, out var other), other);
            }

            return [.. found];

            void Add(bool isKnown, int position)
            {
                if (isKnown)
                {
                    found.Add(position);
                }
            }
        }
    }

    /// <summary>An object as the annotation names it: <c>group/namespaces/namespace/kind/name</c>, or <c>group/kind/name</c>.</summary>
    private static string Identity(PropertyValue.Map item, ObjectKind kind) => Metadata.NamespaceOf(item) is { Length: > 0 } space
        ? $"{kind.Group}/namespaces/{space}/{kind.Kind}/{Metadata.NameOf(item)}"
        : $"{kind.Group}/{kind.Kind}/{Metadata.NameOf(item)}";

    private static string TextOf(PropertyValue? value) => (value as PropertyValue.Text)?.Value ?? "";
}
