using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Preview.Project;

/// <summary>Finds and reads the project file.</summary>
public static class ProjectReader
{
    private const string FileName = "Pulumi.yaml";

    /// <summary>Reads the project of the first of some directories that is in one.</summary>
    /// <param name="startDirectories">Directories; each is searched with all above it.</param>
    /// <exception cref="ProjectException">There is no project file, or it cannot be read.</exception>
    public static ProjectSettings Find(params IReadOnlyList<string> startDirectories)
    {
        var directory = startDirectories.SelectMany(WithParents).FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, FileName)))
            ?? throw new ProjectException(
                ExitCodes.Failure,
                $"no {FileName} found in {string.Join(" or ", startDirectories.Distinct())} or a folder above; run this in the folder of a Pulumi project.");
        return Read(directory);
    }

    private static ProjectSettings Read(string directory)
    {
        var root = YamlFile.Read(Path.Combine(directory, FileName));
        var name = root.Text("name");
        if (string.IsNullOrEmpty(name))
        {
            throw new ProjectException(ExitCodes.Failure, $"{FileName}: project is missing a 'name' attribute; add a line 'name: <project>'.");
        }

        var stackDirectory = Path.GetFullPath(Path.Combine(directory, root.Text("stackConfigDir") ?? "."));
        var config = root.Get("config") as YamlMappingNode ?? [];
        return new ProjectSettings(name, directory, stackDirectory, config.ToImmutableSortedDictionary(
            entry => ConfigKeys.Full(((YamlScalarNode)entry.Key).Value ?? "", name),
            entry => Declare(entry.Value),
            StringComparer.Ordinal));
    }

    private static DeclaredConfig Declare(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            return new DeclaredConfig(Type: null, YamlJson.ToConfigValue(node), IsSecret: false);
        }

        var value = mapping.Get("default") ?? mapping.Get("value");
        return new DeclaredConfig(mapping.Text("type"), value is null ? null : YamlJson.ToConfigValue(value), mapping.Text("secret") == "true");
    }

    private static IEnumerable<string> WithParents(string directory)
    {
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }
}
