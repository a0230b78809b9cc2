using Pulumirpc;

namespace Pulumi;

/// <summary>Content of several files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string property, object value)
        : base(Wire.ArchiveSignature, property, value)
    {
    }
}
