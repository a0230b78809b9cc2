namespace Pulumi;

/// <summary>Content given as an address.</summary>
public sealed class RemoteAsset : Asset
{
    /// <summary>Content of an address.</summary>
    /// <param name="uri">The uri.</param>
    public RemoteAsset(string uri)
        : base("uri", uri)
    {
    }
}
