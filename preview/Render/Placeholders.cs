using System.Globalization;
using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Render;

/// <summary>Puts names in place of what is secret or not known yet, and collects them.</summary>
internal sealed class Placeholders
{
    private const string Secret = "SECRET";
    private const string Unknown = "UNKNOWN";

    private readonly List<Placeholder> all = [];

    /// <summary>All of them, by name.</summary>
    public ImmutableArray<Placeholder> All =>
        [.. all.DistinctBy(placeholder => placeholder.Name).OrderBy(placeholder => placeholder.Name, StringComparer.Ordinal)];

    /// <summary>The object with names in place of values. A Secret's texts move into its data, where an API server takes no such name.</summary>
    public RenderedObject Fill(RenderedObject item)
    {
        var identity = item with { Manifest = item.Manifest.With("metadata", Plain(item.Manifest["metadata"]) ?? PropertyValue.Map.Empty) };
        var manifest = identity is { Kind: "Secret", Group: "" } ? WithData(identity.Manifest) : identity.Manifest;
        return item with { Manifest = (PropertyValue.Map)Fill(manifest, new Place(identity.Title, Prefix(identity), ""), isSecret: false) };
    }

    /// <summary>A value of an object that is no part of its manifest, with names in place of values.</summary>
    public PropertyValue Fill(PropertyValue value, string owner, string prefix) => Fill(value, new Place(owner, prefix, ""), isSecret: false);

    private PropertyValue Fill(PropertyValue value, Place place, bool isSecret) => value switch
    {
        PropertyValue.SecretValue secret => Fill(secret.Value, place, isSecret: true),
        PropertyValue.Map map => new PropertyValue.Map(map.Fields.ToImmutableSortedDictionary(
            field => field.Key, field => Fill(field.Value, place.Key(field.Key), isSecret), StringComparer.Ordinal)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select((item, index) => Fill(item, place.Item(index), isSecret))]),
        PropertyValue.Bool or PropertyValue.Number or PropertyValue.Text or PropertyValue.NullValue when !isSecret => value,
        PropertyValue.Reference reference => Fill(reference.Id ?? PropertyValue.Unknown, place, isSecret),
        _ => Name(place, isSecret),
    };

    private PropertyValue Name(Place place, bool isSecret)
    {
        var name = $"${{{(isSecret ? Secret : Unknown)}:{place.Prefix}/{place.Path}}}";
        var isBase64 = place.Owner.StartsWith("Secret ", StringComparison.Ordinal) && place.Path.StartsWith("data.", StringComparison.Ordinal);
        all.Add(new Placeholder(name, place.Owner, isSecret ? "secret" : "known after the deployment", isBase64));
        return Document.Text(name);
    }

    private static string Prefix(RenderedObject item) =>
        item.Namespace.Length > 0 ? $"{item.Namespace}/{item.Kind}/{item.Name}" : $"{item.Kind}/{item.Name}";

    private static PropertyValue? Plain(PropertyValue? value) => value?.Revealed();

    private static PropertyValue.Map WithData(PropertyValue.Map manifest)
    {
        var data = manifest["data"]?.Revealed() as PropertyValue.Map;
        if (manifest["stringData"]?.Revealed() is PropertyValue.Map texts)
        {
            data = texts.Fields.Aggregate(data ?? PropertyValue.Map.Empty, (merged, text) => merged.With(text.Key, Encoded(text.Value)));
            manifest = manifest.Without("stringData");
        }

        return data is null ? manifest : manifest.With("data", SecretFields(data));
    }

    /// <summary>All of a Secret is secret, whatever the program says.</summary>
    private static PropertyValue.Map SecretFields(PropertyValue.Map data) =>
        new(data.Fields.ToImmutableSortedDictionary(field => field.Key, field => field.Value.AsSecret(), StringComparer.Ordinal));

    private static PropertyValue Encoded(PropertyValue text) => text is PropertyValue.Text { Value: var value }
        ? Document.Text(Convert.ToBase64String(Encoding.UTF8.GetBytes(value)))
        : text.AsSecret();

    private sealed record Place(string Owner, string Prefix, string Path)
    {
        public Place Key(string key) => this with { Path = Path.Length == 0 ? key : $"{Path}.{key}" };

        public Place Item(int index) => this with { Path = string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]") };
    }
}
