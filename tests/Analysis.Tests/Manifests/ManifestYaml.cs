using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Payments.Infra.Analysis.Tests.Manifests;

/// <summary>
/// Reads manifests as Kubernetes clients do: YAML 1.1 words (<c>yes</c>, <c>off</c>), octal and hexadecimal numbers,
/// anchors and merge keys become plain JSON, and of a key that stands twice the last value counts. Stack files are read by other rules.
/// </summary>
public static class ManifestYaml
{
    private const string MergeKey = "<<";

    /// <summary>The object of a text with a single document.</summary>
    /// <exception cref="ManifestException">The text is no YAML, or holds another number of objects.</exception>
    public static JsonObject Read(string text) => ReadAll(text) is [var only]
        ? only
        : throw new ManifestException("the text must hold one object");

    /// <summary>The objects of a text, document by document; empty documents are left out.</summary>
    /// <exception cref="ManifestException">The text is no YAML, or a document is no mapping.</exception>
    public static ImmutableArray<JsonObject> ReadAll(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            var objects = ImmutableArray.CreateBuilder<JsonObject>();
            while (parser.TryConsume<DocumentStart>(out var start))
            {
                switch (ReadNode(parser, []))
                {
                    case JsonObject found:
                        objects.Add((JsonObject)JsonNode.Parse(found.ToJsonString())!);
                        break;
                    case not null:
                        throw new ManifestException($"line {start.Start.Line}: a manifest must be a mapping");
                }

                parser.Consume<DocumentEnd>();
            }

            return objects.ToImmutable();
        }
        catch (YamlException exception)
        {
            throw new ManifestException($"line {exception.Start.Line}: {exception.Message}", exception);
        }
    }

    private static JsonNode? ReadNode(IParser parser, Dictionary<AnchorName, JsonNode?> anchors)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value, out var known)
                ? known?.DeepClone()
                : throw new YamlException(alias.Start, alias.End, $"unknown anchor '{alias.Value}' referenced");
        }

        var anchor = (parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        JsonNode? node = parser.TryConsume<Scalar>(out var scalar) ? YamlScalar.Value(scalar)
            : parser.TryConsume<SequenceStart>(out _) ? ReadSequence(parser, anchors)
            : ReadMapping(parser, anchors);
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = node;
        }

        return node;
    }

    private static JsonArray ReadSequence(IParser parser, Dictionary<AnchorName, JsonNode?> anchors)
    {
        var items = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser, anchors));
        }

        return items;
    }

    private static JsonObject ReadMapping(IParser parser, Dictionary<AnchorName, JsonNode?> anchors)
    {
        parser.Consume<MappingStart>();
        var map = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var isMerge = parser.Current is Scalar { Value: MergeKey, Style: ScalarStyle.Plain };
            var position = parser.Current!;
            var key = ReadNode(parser, anchors);
            var value = ReadNode(parser, anchors);
            if (isMerge)
            {
                Merge(map, value, position);
            }
            else
            {
                map[YamlScalar.Key(key) ?? throw new YamlException(position.Start, position.End, "a key must be a scalar")] = value;
            }
        }

        return map;
    }

    private static void Merge(JsonObject map, JsonNode? value, ParsingEvent position)
    {
        foreach (var source in value is JsonArray list ? list.Reverse() : [value])
        {
            if (source is not JsonObject merged)
            {
                throw new YamlException(position.Start, position.End, "map merge requires map or sequence of maps as the value");
            }

            foreach (var (key, item) in merged)
            {
                map[key] = item?.DeepClone();
            }
        }
    }
}
