using Payments.Infra.Components.Azure.Networking;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>Inputs of a <see cref="BlobStore"/>.</summary>
public sealed class BlobStoreArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>The network that it is reached from.</summary>
    public required Network Network { get; init; }

    /// <summary>What it is, at the beginning of its name: a few lower-case letters.</summary>
    public required string Abbreviation { get; init; }

    /// <inheritdoc cref="BlobKeeping"/>
    /// <remarks>Default none: what is overwritten or deleted is gone, and the account goes with the stack.</remarks>
    public BlobKeeping? Keeping { get; init; }

    /// <inheritdoc cref="BlobCopies"/>
    public BlobCopies Copies { get; init; } = BlobCopies.Zone;
}
