using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>The objects of manifests as parts of a component.</summary>
internal static class ManifestParts
{
    /// <summary>Name of the output that lists the parts.</summary>
    public const string Output = "resources";

    private const string RetainPolicy = "helm.sh/resource-policy";

    /// <summary>The parts.</summary>
    /// <param name="request">The component.</param>
    /// <param name="objects">The objects, which may be lists of objects.</param>
    /// <param name="defaultNamespace">Namespace of those that name none.</param>
    /// <exception cref="ProviderException">An object has no kind or no name, or objects depend on each other in a circle.</exception>
    public static ConstructResult Of(ConstructRequest request, ImmutableArray<PropertyValue.Map> objects, string defaultNamespace)
    {
        var all = objects.SelectMany(Expand).Select(Require).ToImmutableArray();
        var scopes = new ObjectScopes(all);
        var placed = all.Select(item => scopes.InNamespace(item, defaultNamespace)).ToImmutableArray();
        var (order, needs) = ObjectOrder.Of(placed);
        var prefix = request.Inputs["resourcePrefix"]?.Revealed() is PropertyValue.Text given ? given.Value : request.Name;
        var skipsAwait = request.Inputs["skipAwait"]?.Revealed() is PropertyValue.Bool { Value: true };
        var positions = order.Select((item, position) => (item, position)).ToDictionary();
        var parts = order.Select(item => Part(placed[item], prefix, skipsAwait) with
        {
            DependsOn = [.. needs[item].Select(need => positions[need]).Order()],
        });
        return new([.. parts])
        {
            PartsOutput = Output,
            Remarks = scopes.Unknown is { IsEmpty: false } kinds ? [(DiagnosticSeverity.Warning, OnScopes(kinds))] : [],
        };
    }

    private static ConstructedPart Part(PropertyValue.Map item, string prefix, bool skipsAwait)
    {
        var kind = ObjectKind.Of(item);
        var name = Metadata.NamespaceOf(item) is { Length: > 0 } space ? $"{space}/{Metadata.NameOf(item)}" : Metadata.NameOf(item);
        var inputs = skipsAwait ? Metadata.Annotated(item, "pulumi.com/skipAwait", "true") : item;
        return new(
            $"kubernetes:{(kind.Group.Length == 0 ? "core" : kind.Group)}/{kind.Version}:{kind.Kind}",
            prefix.Length > 0 ? $"{prefix}:{name}" : name,
            kind.IsSecret ? PlainObject.Mark(inputs, inputs) : inputs)
        {
            RetainOnDelete = Metadata.Annotations(item)[RetainPolicy] is PropertyValue.Text { Value: "keep" } ? true : null,
        };
    }

    private static IEnumerable<PropertyValue.Map> Expand(PropertyValue.Map item) =>
        item["items"] is PropertyValue.List list && ObjectKind.Of(item).Kind.EndsWith("List", StringComparison.Ordinal)
            ? list.Items.OfType<PropertyValue.Map>().SelectMany(Expand)
            : [item];

    private static PropertyValue.Map Require(PropertyValue.Map item)
    {
        var kind = ObjectKind.Of(item);
        return kind.Kind.Length == 0 || kind.Version.Length == 0
            ? throw new ProviderException($"Kubernetes resources require a kind and apiVersion: `{Shown(item)}`")
            : Metadata.NameOf(item).Length == 0
                ? throw new ProviderException($"Kubernetes resources require a .metadata.name: `{Shown(item)}`")
                : kind.Group.Length == 0 && item["apiVersion"] is PropertyValue.Text { Value: "core/v1" }
                    ? item.With("apiVersion", new PropertyValue.Text("v1"))
                    : item;
    }

    private static string OnScopes(ImmutableArray<string> kinds) =>
        "Unable to determine whether the following kinds are namespaced without a reachable cluster or a matching CustomResourceDefinition, "
        + $"so they are rendered without a namespace: {string.Join(", ", kinds)}. Set .metadata.namespace explicitly, or include the "
        + "CustomResourceDefinition, to control the namespace.";

    private static string Shown(PropertyValue.Map item)
    {
        const int Limit = 100;
        var text = Manifest.Of(item).ToJsonString();
        return text.Length <= Limit ? text : text[..(Limit - 3)] + "...";
    }
}
