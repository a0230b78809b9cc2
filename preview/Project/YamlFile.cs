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
        var text = File.ReadAllText(path);
        CheckSyntax(path, text);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw Malformed(path, exception.Start, exception);
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

    /// <summary>Finds where the syntax breaks: the parser has some errors that do not say.</summary>
    private static void CheckSyntax(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        var end = Mark.Empty;
        try
        {
            while (parser.MoveNext())
            {
                end = parser.Current?.End ?? end;
            }
        }
        catch (YamlException exception)
        {
            throw Malformed(path, exception.Start, exception);
        }
        catch (InvalidOperationException exception)
        {
            throw Malformed(path, end, exception);
        }
    }

    private static ProjectException Malformed(string path, Mark position, Exception exception)
    {
        var reason = exception is YamlException && exception.Message is { Length: > 0 } message ? $" ({message.TrimEnd('.')})" : "";
        return new ProjectException(
            ExitCodes.Failure,
            $"{Path.GetFileName(path)}:{position.Line}:{position.Column}: the YAML breaks off here{reason}. " +
            "Check indentation (spaces, no tabs), colons, brackets and quotes of this line and the one before it.");
    }
}
