using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Preview.Checks;

/// <summary>An object in a file.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Manifest">The object.</param>
/// <param name="Root">The same with the places of its parts.</param>
internal sealed record ManifestDocument(string File, JsonObject Manifest, YamlNode Root)
{
    /// <summary>Line and column of a property, or of what of its path there is.</summary>
    /// <param name="path">Such as <c>spec.ports[0].port</c>.</param>
    public (int Line, int Column) PlaceOf(string path)
    {
        var (node, mark) = (Root, Root.Start);
        var rest = path;
        while (rest.Length > 0 && Step(node, ref rest) is var (next, start))
        {
            (node, mark) = (next, start);
        }

        return ((int)mark.Line, (int)mark.Column);
    }

    /// <summary>Keys of maps may have dots: the longest key that the path begins with is meant.</summary>
    private static (YamlNode Node, YamlDotNet.Core.Mark Start)? Step(YamlNode node, ref string rest)
    {
        var path = rest.TrimStart('.', '[');
        if (node is YamlSequenceNode list)
        {
            var end = path.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || !int.TryParse(path[..end], System.Globalization.CultureInfo.InvariantCulture, out var index) || index >= list.Children.Count)
            {
                return null;
            }

            rest = path[(end + 1)..];
            return (list.Children[index], list.Children[index].Start);
        }

        var found = (node as YamlMappingNode)?.Children
            .Where(entry => entry.Key is YamlScalarNode { Value: { } key } && Begins(path, key))
            .OrderByDescending(entry => ((YamlScalarNode)entry.Key).Value!.Length)
            .Select(entry => ((YamlNode Key, YamlNode Value)?)(entry.Key, entry.Value)).FirstOrDefault();
        if (found is not { } member)
        {
            return null;
        }

        rest = path[((YamlScalarNode)member.Key).Value!.Length..].TrimStart(']');
        return (member.Value, member.Key.Start);
    }

    private static bool Begins(string path, string key) =>
        path.StartsWith(key, StringComparison.Ordinal) && (path.Length == key.Length || path[key.Length] is '.' or '[' or ']');
}
