using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Brings inputs that mean the same object into one form, so that they do not differ.</summary>
internal static class NormalForm
{
    private static readonly string[] SetByCluster =
    [
        "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generation", "managedFields", "resourceVersion", "uid",
    ];

    /// <summary>Names that are maps of texts in whatever built-in kind they stand.</summary>
    private static readonly string[] Maps = ["annotations", "labels", "matchLabels", "nodeSelector"];

    /// <summary>The form.</summary>
    /// <param name="inputs">Inputs without wrappers of secrets. While something in them is unknown, they stay as they are.</param>
    public static PropertyValue.Map Of(PropertyValue.Map inputs)
    {
        var kind = ObjectKind.Of(inputs);
        var known = BuiltInKinds.HasVersionOf(kind) && !inputs.ContainsUnknown ? OfKnown(kind, inputs) : inputs;
        return known["metadata"] is PropertyValue.Map metadata && SetByCluster.Any(key => metadata[key] is not null)
            ? known.With("metadata", SetByCluster.Aggregate(metadata, (left, key) => left.Without(key)))
            : known;
    }

    private static PropertyValue.Map OfKnown(ObjectKind kind, PropertyValue.Map inputs) =>
        kind.IsSecret ? OfSecret(inputs)
        : kind.IsDefinition ? OfDefinition(inputs)
        : TypedForm.Of(kind, inputs) ?? WithoutEmptyMaps(inputs);

    /// <summary>Of a former version of a kind the types are not known; all of them leave out maps without entries, and keep an object without fields.</summary>
    private static PropertyValue.Map WithoutEmptyMaps(PropertyValue.Map map) => new(WithoutEmpty(map, Maps).Fields
        .ToImmutableSortedDictionary(field => field.Key, field => WithoutEmptyMaps(field.Value), StringComparer.Ordinal));

    private static PropertyValue WithoutEmptyMaps(PropertyValue value) => value switch
    {
        PropertyValue.Map map => WithoutEmptyMaps(map),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(WithoutEmptyMaps)]),
        _ => value,
    };

    private static PropertyValue.Map WithoutEmpty(PropertyValue.Map map, string[] names) => names
        .Where(name => map[name] is PropertyValue.Map { Fields.IsEmpty: true })
        .Aggregate(map, (left, name) => left.Without(name));

    /// <summary>Texts move into the data, and data loses the line breaks that Base64 may have.</summary>
    private static PropertyValue.Map OfSecret(PropertyValue.Map inputs)
    {
        var data = inputs["data"] as PropertyValue.Map;
        if (inputs["stringData"] is PropertyValue.Map { Fields.IsEmpty: false } texts && texts.Fields.Values.All(text => text is PropertyValue.Text))
        {
            var merged = texts.Fields.Aggregate(
                data ?? PropertyValue.Map.Empty,
                (all, text) => all.With(text.Key, Encoded((PropertyValue.Text)text.Value)));
            return inputs.Without("stringData").With("data", merged);
        }

        return data is null
            ? inputs
            : inputs.With("data", data.Fields.Aggregate(data, (all, entry) => all.With(entry.Key, Reencoded(entry.Value))));
    }

    private static PropertyValue.Text Encoded(PropertyValue.Text text) => new(Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Value)));

    private static PropertyValue Reencoded(PropertyValue value)
    {
        if (value is not PropertyValue.Text { Value: var text } || text.AsSpan().IndexOfAny('\r', '\n') < 0)
        {
            return value;
        }

        var joined = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return Convert.TryFromBase64String(joined, new byte[joined.Length], out _) ? new PropertyValue.Text(joined) : value;
    }

    private static PropertyValue.Map OfDefinition(PropertyValue.Map inputs)
    {
        var spec = inputs["spec"] as PropertyValue.Map;
        var trimmed = spec?["preserveUnknownFields"] is PropertyValue.Bool { Value: false }
            ? inputs.With("spec", spec.Without("preserveUnknownFields"))
            : inputs;
        return trimmed.Without("status");
    }
}
