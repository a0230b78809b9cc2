namespace Pulumi;

/// <summary>Content that the engine carries: a file, or a bundle of files.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string property, object value) =>
        (Signature, Property, Value) = (signature, property, value);

    internal string Signature { get; }

    internal string Property { get; }

    internal object Value { get; }
}
