using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests.Arrows;

/// <summary>A use, in one folder of a tree, of what another folder declares.</summary>
/// <param name="File">The file with the use, relative to the repository.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="From">The folder of the file.</param>
/// <param name="To">The folder that declares what is used.</param>
internal sealed record Arrow(string File, int Line, string From, string To)
{
    /// <summary>The folder of files that stand in none.</summary>
    public const string Top = "(top)";

    /// <summary>The arrows between the folders of a tree, by file and line.</summary>
    /// <param name="folder">Folder of the tree, relative to the repository: <c>sdk/Pulumi</c>.</param>
    /// <param name="tree">Its sources.</param>
    public static ImmutableArray<Arrow> Read(string folder, SourceTree tree) =>
    [
        .. tree.Uses.SelectMany(use => Between(folder, use)).Distinct()
            .OrderBy(arrow => arrow.File, StringComparer.Ordinal).ThenBy(arrow => arrow.Line).ThenBy(arrow => arrow.To, StringComparer.Ordinal),
    ];

    /// <summary>The folder of a file below that of its tree.</summary>
    public static string FolderOf(string tree, string file) => file[(tree.Length + 1)..].Split('/') is [var folder, _, ..] ? folder : Top;

    private static IEnumerable<Arrow> Between(string tree, Use use)
    {
        var from = FolderOf(tree, use.File);
        var to = use.Files.Select(file => FolderOf(tree, file)).ToList();

        // A type in parts stands in each folder that has one.
        return to.Count == 0 || to.Contains(from) ? [] : [new Arrow(use.File, use.Line, from, to[0])];
    }
}
