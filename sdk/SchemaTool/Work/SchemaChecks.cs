using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.Files;

namespace Payments.Infra.SchemaTool.Work;

/// <summary>Compares schema files with the packages.</summary>
internal static class SchemaChecks
{
    /// <summary>What a file and its package say differently, each with file, line, token or type, and place.</summary>
    /// <param name="path">The schema file.</param>
    /// <param name="packages">Folder of npm packages.</param>
    /// <exception cref="SchemaToolException">The file or the package cannot be read, or a token of the file is not in the package.</exception>
    public static ImmutableArray<string> Differences(string path, string packages)
    {
        var file = SchemaFile.Read(path);
        var derived = SchemaUpdates.Derive(file, packages);
        return
        [
            .. Compare(file, SchemaFile.Resources, derived.Resources),
            .. Compare(file, SchemaFile.Functions, derived.Functions),
            .. Compare(file, SchemaFile.Types, derived.Types),
        ];
    }

    private static IEnumerable<string> Compare(SchemaFile file, string section, ImmutableSortedDictionary<string, JsonNode> derived)
    {
        var lines = file.Section(section);
        foreach (var (key, entry) in lines)
        {
            var at = $"{file.Path}:{entry.Line}: {key}: ";
            if (derived.GetValueOrDefault(key) is not { } line)
            {
                yield return $"{at}no resource or function needs this type";
                continue;
            }

            foreach (var difference in Difference.Between(entry.Value, line))
            {
                yield return at + difference;
            }
        }

        foreach (var key in derived.Keys.Where(key => !lines.ContainsKey(key)))
        {
            yield return $"{file.Path}:1: {key}: is missing; a resource or function needs this type";
        }
    }
}
