using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Which of a set of objects live in a namespace: custom ones by the definitions among them.</summary>
internal sealed class ObjectScopes
{
    private readonly Dictionary<(string Group, string Kind), bool> defined = [];

    /// <summary>Takes the definitions of a set.</summary>
    /// <param name="objects">The set.</param>
    public ObjectScopes(ImmutableArray<PropertyValue.Map> objects)
    {
        foreach (var item in objects)
        {
            if (ObjectKind.Of(item).IsDefinition && item["spec"] is PropertyValue.Map spec && spec["names"] is PropertyValue.Map names)
            {
                defined[(TextOf(spec["group"]), TextOf(names["kind"]))] = TextOf(spec["scope"]) == "Namespaced";
            }
        }

        Unknown =
        [
            .. objects.Where(item => Metadata.NamespaceOf(item).Length == 0).Select(ObjectKind.Of).Distinct()
                .Where(kind => IsNamespaced(kind) is null).Select(kind => $"{kind.ApiVersion}, Kind={kind.Kind}"),
        ];
    }

    /// <summary>Kinds without a namespace of which that is not known.</summary>
    public ImmutableArray<string> Unknown { get; }

    /// <summary>The object in a default namespace, when it lives in one and names none.</summary>
    public PropertyValue.Map InNamespace(PropertyValue.Map item, string name) =>
        Metadata.NamespaceOf(item).Length == 0 && IsNamespaced(ObjectKind.Of(item)) == true ? Metadata.InNamespace(item, name) : item;

    private bool? IsNamespaced(ObjectKind kind) =>
        BuiltInKinds.IsNamespaced(kind) ?? (defined.TryGetValue((kind.Group, kind.Kind), out var isNamespaced) ? isNamespaced : null);

    private static string TextOf(PropertyValue? value) => (value as PropertyValue.Text)?.Value ?? "";
}
