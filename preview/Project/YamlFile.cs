using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Preview.Project;

/// <summary>Reads YAML files with errors that name file, line and column.</summary>
internal static class YamlFile
{
    /// <summary>The mapping that a file holds; empty for an empty file.</summary>
    /// <exception cref="ProjectException">The file is no YAML mapping.</exception>
    public static YamlMappingNode Read(string path)
    {
        var yaml = new YamlStream();
        try
        {
            using var reader = File.OpenText(path);
            yaml.Load(reader);
        }
        catch (YamlException exception)
        {
            throw new ProjectException(
                ExitCodes.Failure,
                $"{Path.GetFileName(path)}:{exception.Start.Line}:{exception.Start.Column}: is not valid YAML: {Reason(exception)} " +
                "Check the indentation (spaces, no tabs), the colons and the quotes of this line and the one before it.");
        }

        return (yaml.Documents.Count == 0 ? null : yaml.Documents[0].RootNode) switch
        {
            YamlMappingNode mapping => mapping,
            null or YamlScalarNode { Value: null or "" } => [],
            var other => throw new ProjectException(
                ExitCodes.Failure, $"{Path.GetFileName(path)}:{other.Start.Line}:{other.Start.Column}: must hold 'key: value' pairs."),
        };
    }

    public static YamlNode? Get(this YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(this YamlMappingNode mapping, string key) => (mapping.Get(key) as YamlScalarNode)?.Value;

    private static string Reason(YamlException exception)
    {
        var message = (exception.InnerException ?? exception).Message;
        var text = message.StartsWith('(') ? message[(message.IndexOf("): ", StringComparison.Ordinal) + 3)..] : message;
        return text.TrimEnd('.') + ".";
    }
}
