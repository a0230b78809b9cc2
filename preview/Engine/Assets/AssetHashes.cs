using System.Security.Cryptography;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Assets;

/// <summary>
/// Gives files and bundles of files their hash, by which they are compared: SHA-256 of a file's bytes, of an archive file's, or of the tar of what
/// else is bundled. What lies in the network stays without one.
/// </summary>
/// <param name="directory">Directory that relative paths are meant from.</param>
internal sealed class AssetHashes(string directory)
{
    private const string Hash = "hash";

    private readonly ArchiveReader reader = new(directory);

    /// <summary>The object with a hash in every file and bundle in it, at any depth.</summary>
    /// <exception cref="AssetException">A file is not there, or is none.</exception>
    public PropertyValue.Map AddTo(PropertyValue.Map map) => map.Any(value => value is PropertyValue.Asset) ? Fields(map) : map;

    private PropertyValue.Map Fields(PropertyValue.Map map) => new(map.Fields
        .ToImmutableSortedDictionary(field => field.Key, field => Of(field.Key, field.Value), StringComparer.Ordinal));

    private PropertyValue Of(string key, PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => new PropertyValue.SecretValue(Of(key, secret.Value)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(item => Of(key, item))]),
        PropertyValue.Map map => Fields(map),
        PropertyValue.Asset asset => Hashed(key, asset with { Content = Fields(asset.Content) }),
        _ => value,
    };

    private PropertyValue.Asset Hashed(string key, PropertyValue.Asset asset)
    {
        if (asset.Content[Hash] is PropertyValue.Text { Value.Length: > 0 } || asset.ContainsUnknown || IsRemote(asset))
        {
            return asset;
        }

        try
        {
            var hash = Convert.ToHexStringLower(asset.IsArchive ? OfArchive(asset) : OfFile(asset));
            return asset with { Content = asset.Content.With(Hash, new PropertyValue.Text(hash)) };
        }
        catch (Exception exception) when (exception is AssetException or InvalidDataException or IOException)
        {
            throw new AssetException($"failed to compute {(asset.IsArchive ? "archive" : "asset")} hash for \"{key}\": {exception.Message}");
        }
    }

    /// <summary>Whether it, or something in the bundle, has to be fetched first.</summary>
    private static bool IsRemote(PropertyValue.Asset asset) =>
        asset.Any(part => part is PropertyValue.Asset inner && inner.Content["uri"] is PropertyValue.Text { Value.Length: > 0 });

    private byte[] OfFile(PropertyValue.Asset asset)
    {
        using var content = reader.Open(asset);
        return SHA256.HashData(content);
    }

    private byte[] OfArchive(PropertyValue.Asset archive)
    {
        if (reader.ArchiveFile(archive) is { } path)
        {
            using var file = ArchiveReader.OpenArchive(path);
            return SHA256.HashData(file);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tar = new TarWriter(bytes => hash.AppendData(bytes));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in reader.Entries(archive))
        {
            using var content = entry.Content;
            if (seen.Add(entry.Name))
            {
                tar.Add(entry.Name, content);
            }
        }

        tar.End();
        return hash.GetHashAndReset();
    }
}
