using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Assets;

/// <summary>Reads what files and bundles of files hold.</summary>
/// <param name="directory">Directory that relative paths are meant from.</param>
internal sealed class ArchiveReader(string directory)
{
    /// <summary>The engine's own folder is in no bundle.</summary>
    private const string Bookkeeping = ".pulumi";

    private static readonly string[] TarEndings = [".tar", ".tgz", ".tar.gz"];
    private static readonly string[] ZipEndings = [".zip", ".jar"];

    /// <summary>The content of a file.</summary>
    /// <exception cref="AssetException">It is not there, or is none.</exception>
    public Stream Open(PropertyValue.Asset asset) =>
        PathOf(asset) is { } path ? OpenFile(path) : new MemoryStream(Encoding.UTF8.GetBytes((asset.Content["text"] as PropertyValue.Text)?.Value ?? ""));

    /// <summary>The path of the archive file that a bundle is; null for a folder, or files named one by one.</summary>
    public string? ArchiveFile(PropertyValue.Asset archive) =>
        PathOf(archive) is { } path && (EndsWith(path, TarEndings) || EndsWith(path, ZipEndings)) ? path : null;

    /// <summary>The files of a bundle, in the order of its tar: those named one by one by their names, those of folders as they are walked.</summary>
    /// <exception cref="AssetException">Something is not there, or is no bundle.</exception>
    public IEnumerable<ArchiveEntry> Entries(PropertyValue.Asset archive) =>
        ArchiveFile(archive) is { } file ? Packed(file)
        : PathOf(archive) is { } path ? Folder(path)
        : (archive.Content["assets"] as PropertyValue.Map ?? PropertyValue.Map.Empty).Fields.SelectMany(entry => entry.Value switch
        {
            PropertyValue.Asset { IsArchive: true } inner => Entries(inner).Select(part => part with { Name = $"{entry.Key}/{part.Name}" }),
            PropertyValue.Asset asset => [new ArchiveEntry(entry.Key, Open(asset))],
            _ => throw new AssetException($"archive member '{entry.Key}' is not an asset or archive"),
        });

    /// <summary>The bytes of an archive file.</summary>
    /// <exception cref="AssetException">It is not there, or is none.</exception>
    public static Stream OpenArchive(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetException($"open {path}: {(File.Exists(path) || Directory.Exists(path) ? exception.Message : "no such file or directory")}");
        }
    }

    private static Stream OpenFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new AssetException($"asset path '{path}' is a directory; try using an archive");
        }

        try
        {
            return OpenArchive(path);
        }
        catch (AssetException exception)
        {
            throw new AssetException($"failed to open asset file '{path}': {exception.Message}");
        }
    }

    private static IEnumerable<ArchiveEntry> Folder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new AssetException(File.Exists(path)
                ? $"'{path}' is neither a recognized archive type nor a directory"
                : $"couldn't read archive path '{path}': stat {path}: no such file or directory");
        }

        return Walk(path).Select(file => new ArchiveEntry(Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'), OpenFile(file)));
    }

    /// <summary>The files below a folder; a link to a folder is not followed.</summary>
    private static IEnumerable<string> Walk(string folder) => new DirectoryInfo(folder).EnumerateFileSystemInfos()
        .Where(entry => entry.Name != Bookkeeping)
        .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        .SelectMany(entry => entry is FileInfo ? [entry.FullName] : entry.LinkTarget is null ? Walk(entry.FullName) : []);

    private static IEnumerable<ArchiveEntry> Packed(string path) => EndsWith(path, ZipEndings) ? Zipped(path) : Tarred(path);

    private static IEnumerable<ArchiveEntry> Zipped(string path)
    {
        using var zip = new ZipArchive(OpenArchive(path), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            using var content = entry.Open();
            yield return new(entry.FullName, Copy(content));
        }
    }

    private static IEnumerable<ArchiveEntry> Tarred(string path)
    {
        using var file = OpenArchive(path);
        using var content = path.EndsWith(".tar", StringComparison.Ordinal) ? file : new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(content);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                yield return new(entry.Name, Copy(entry.DataStream ?? Stream.Null));
            }
        }
    }

    private static MemoryStream Copy(Stream content)
    {
        var copy = new MemoryStream();
        content.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static bool EndsWith(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));

    private string? PathOf(PropertyValue.Asset asset) =>
        asset.Content["path"] is PropertyValue.Text { Value: { Length: > 0 } path } ? Path.Combine(directory, path) : null;
}
