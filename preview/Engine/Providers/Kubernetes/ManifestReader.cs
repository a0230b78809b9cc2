using Payments.Infra.Preview.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>
/// Reads manifests as Kubernetes clients do: YAML 1.1 words (<c>yes</c>, <c>off</c>), anchors and merge keys, and of a key that stands
/// twice the last value. Stack files are read by other rules.
/// </summary>
internal sealed class ManifestReader
{
    private const int MaxValues = 1_000_000;

    private readonly Dictionary<AnchorName, PropertyValue> anchors = [];
    private readonly Parser parser;
    private int values;

    private ManifestReader(string text) => parser = new(new StringReader(text));

    /// <summary>The documents of a text, without empty ones.</summary>
    /// <exception cref="ProviderException">The text is no YAML, or a document is no mapping.</exception>
    public static ImmutableArray<PropertyValue.Map> Read(string text)
    {
        try
        {
            return [.. new ManifestReader(text).ReadDocuments()];
        }
        catch (YamlException exception)
        {
            throw new ProviderException($"decoding YAML: error converting YAML to JSON: yaml: line {exception.Start.Line}: {exception.Message}");
        }
    }

    /// <summary>The first document of a text; an empty object when there is none.</summary>
    /// <inheritdoc cref="Read"/>
    public static PropertyValue.Map ReadOne(string text) => Read(text) is [var first, ..] ? first : PropertyValue.Map.Empty;

    private IEnumerable<PropertyValue.Map> ReadDocuments()
    {
        parser.Consume<StreamStart>();
        while (parser.TryConsume<DocumentStart>(out var start))
        {
            anchors.Clear();
            switch (ReadNode())
            {
                case PropertyValue.Map { Fields.IsEmpty: false } map:
                    yield return map;
                    break;
                case not (PropertyValue.Map or PropertyValue.NullValue):
                    throw new YamlException(start.Start, start.End, "a manifest must be a mapping");
            }

            parser.Consume<DocumentEnd>();
        }
    }

    private PropertyValue ReadNode()
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value, out var known) ? Counted(known, alias)
                : throw new YamlException(alias.Start, alias.End, $"unknown anchor '{alias.Value}' referenced");
        }

        values++;
        var anchor = (parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        var node = parser.TryConsume<Scalar>(out var scalar) ? ManifestScalar.Value(scalar)
            : parser.TryConsume<SequenceStart>(out _) ? ReadList()
            : ReadMap();
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = node;
        }

        return node;
    }

    /// <summary>Aliases of aliases can make a small file endless.</summary>
    private PropertyValue Counted(PropertyValue value, AnchorAlias alias)
    {
        values += SizeOf(value);
        return values <= MaxValues ? value : throw new YamlException(alias.Start, alias.End, "document contains excessive aliasing");
    }

    private static int SizeOf(PropertyValue value) => 1 + value.Inner.Sum(SizeOf);

    private PropertyValue.List ReadList()
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode());
        }

        return new(items.ToImmutable());
    }

    private PropertyValue.Map ReadMap()
    {
        parser.Consume<MappingStart>();
        var map = PropertyValue.Map.Empty;
        var merged = PropertyValue.Map.Empty;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var start = parser.Current!;
            var isMerge = start is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var key = ManifestScalar.Key(ReadNode()) ?? throw new YamlException(start.Start, start.End, "a key must be a scalar");
            var value = ReadNode();
            (map, merged) = isMerge ? (map, Merge(merged, value, start)) : (map.With(key, value), merged);
        }

        return merged.Fields.IsEmpty ? map : new(merged.Fields.SetItems(map.Fields));
    }

    private static PropertyValue.Map Merge(PropertyValue.Map merged, PropertyValue value, ParsingEvent place) =>
        (value is PropertyValue.List list ? list.Items.Reverse() : [value]).Aggregate(merged, (all, source) => source is PropertyValue.Map map
            ? new(all.Fields.SetItems(map.Fields))
            : throw new YamlException(place.Start, place.End, "map merge requires map or sequence of maps as the value"));
}
