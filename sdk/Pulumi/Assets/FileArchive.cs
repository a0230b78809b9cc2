namespace Pulumi;

/// <summary>Content given as a file or folder on disk.</summary>
public sealed class FileArchive : Archive
{
    /// <summary>Content of a file or folder on disk.</summary>
    /// <param name="path">The path.</param>
    public FileArchive(string path)
        : base("path", path)
    {
    }
}
