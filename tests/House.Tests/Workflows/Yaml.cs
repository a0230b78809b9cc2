using YamlDotNet.RepresentationModel;

namespace Payments.Infra.House.Tests.Workflows;

/// <summary>Reads a file of YAML as nodes.</summary>
internal static class Yaml
{
    public static YamlMappingNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    /// <summary>What a mapping has under a key; null where it has nothing.</summary>
    public static YamlNode? At(this YamlNode node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>A scalar's text; empty for anything else.</summary>
    public static string Text(this YamlNode? node) => (node as YamlScalarNode)?.Value ?? "";

    /// <summary>Every value under a key, at any depth.</summary>
    public static IEnumerable<YamlNode> All(this YamlNode node, string key) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(
            child => (child.Key.Text() == key ? [child.Value] : Array.Empty<YamlNode>()).Concat(child.Value.All(key))),
        YamlSequenceNode list => list.Children.SelectMany(child => child.All(key)),
        _ => [],
    };
}
