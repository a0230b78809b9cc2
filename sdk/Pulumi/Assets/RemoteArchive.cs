namespace Pulumi;

/// <summary>Content given as an address.</summary>
public sealed class RemoteArchive : Archive
{
    /// <summary>Content of an address.</summary>
    /// <param name="uri">The uri.</param>
    public RemoteArchive(string uri)
        : base("uri", uri)
    {
    }
}
