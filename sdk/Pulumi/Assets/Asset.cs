using Pulumirpc;

namespace Pulumi;

/// <summary>Content of one file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string property, object value)
        : base(Wire.AssetSignature, property, value)
    {
    }
}
