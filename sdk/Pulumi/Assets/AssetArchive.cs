using Pulumirpc;

namespace Pulumi;

/// <summary>An archive made of named assets and archives.</summary>
public sealed class AssetArchive : Archive
{
    /// <summary>An archive of the given parts.</summary>
    /// <param name="assets">Name to part.</param>
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base(Wire.AssetsProperty, assets.ToImmutableDictionary())
    {
    }
}
