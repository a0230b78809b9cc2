using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Reads YAML: all scalars as texts.</summary>
internal static class Manifests
{
    /// <summary>What matters of the objects that <c>helm template</c> printed, by kind and name.</summary>
    /// <param name="yaml">What it printed.</param>
    /// <param name="releaseNamespace">Namespace of what says none.</param>
    public static ImmutableArray<RenderedObject> Objects(string yaml, string releaseNamespace) =>
    [
        .. Documents(yaml)
            .OfType<JsonObject>()
            .Where(item => item["kind"] is not null)
            .SelectMany(item => $"{item["kind"]}" == "List" ? item["items"]!.AsArray().OfType<JsonObject>() : [item])
            .Select(item => ObjectReader.Read(item, releaseNamespace))
            .Where(item => item.Hook is not { } hook || !hook.StartsWith("test", StringComparison.Ordinal))
            .OrderBy(item => item.Key, StringComparer.Ordinal),
    ];

    /// <summary>The documents of a text.</summary>
    public static IEnumerable<JsonNode?> Documents(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Select(document => ToJson(document.RootNode));
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create($"{entry.Key}", ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" or "null" or "~" } => null,
        YamlScalarNode { Value: { } value } => JsonValue.Create(value),
        _ => null,
    };
}
