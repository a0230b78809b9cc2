using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Engine.Providers.Kubernetes;
using Payments.Infra.Preview.Project;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Preview.Checks;

/// <summary>Reads the manifests of a folder and of those below it.</summary>
internal static class ManifestFolder
{
    private static readonly ImmutableArray<string> Endings = [".json", ".yaml", ".yml"];

    /// <summary>Objects, file by file, and what in files is no manifest.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">A folder or a file.</param>
    /// <exception cref="ProjectException">It is not there, or holds no manifest.</exception>
    public static (ImmutableArray<ManifestDocument> Documents, ImmutableArray<CheckFinding> Problems) Read(string option, string path)
    {
        var files = File.Exists(path) ? [path]
            : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList()
            : throw new ProjectException(ExitCodes.Failure, $"{option} '{path}' is neither a folder nor a file; give a folder with manifests.");
        var documents = ImmutableArray.CreateBuilder<ManifestDocument>();
        var problems = ImmutableArray.CreateBuilder<CheckFinding>();
        foreach (var file in files)
        {
            try
            {
                documents.AddRange(ReadFile(file));
            }
            catch (YamlException exception)
            {
                var message = exception.InnerException?.Message ?? exception.Message;
                problems.Add(new(file, (int)exception.Start.Line, (int)exception.Start.Column, "", message, CheckSeverity.Error));
            }
            catch (ProviderException exception)
            {
                problems.Add(new(file, 1, 1, "", exception.Message, CheckSeverity.Error));
            }
        }

        return files.Count > 0
            ? (documents.ToImmutable(), problems.ToImmutable())
            : throw new ProjectException(ExitCodes.Failure, $"{option} '{path}' has no file that ends in {string.Join(", ", Endings)}.");
    }

    private static IEnumerable<ManifestDocument> ReadFile(string file)
    {
        var text = File.ReadAllText(file);

        // This one refuses keys that stand twice, as servers do, and knows lines; the other knows what Kubernetes makes of scalars.
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var roots = yaml.Documents.Select(document => document.RootNode).Where(root => root is YamlMappingNode { Children.Count: > 0 }).ToList();
        return ManifestReader.Read(text).Zip(roots).SelectMany(document => Items(file, Placeholders.Unknown(Manifest.Of(document.First)), document.Second));
    }

    /// <summary>A list of kind List is its items.</summary>
    private static IEnumerable<ManifestDocument> Items(string file, JsonObject manifest, YamlNode root)
    {
        if (manifest["kind"]?.ToString() != "List" || manifest["items"] is not JsonArray items || root is not YamlMappingNode map
            || map.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode { Value: "items" }).Value is not YamlSequenceNode nodes)
        {
            return [new(file, manifest, root)];
        }

        return items.Zip(nodes.Children).Where(item => item.First is JsonObject)
            .Select(item => new ManifestDocument(file, (JsonObject)item.First!.DeepClone(), item.Second));
    }
}
