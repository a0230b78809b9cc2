namespace Pulumi;

/// <summary>Content given as a file or folder on disk.</summary>
public sealed class FileAsset : Asset
{
    /// <summary>Content of a file or folder on disk.</summary>
    /// <param name="path">The path.</param>
    public FileAsset(string path)
        : base("path", path)
    {
    }
}
