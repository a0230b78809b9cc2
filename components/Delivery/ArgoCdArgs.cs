namespace Payments.Infra.Components.Delivery;

/// <summary>Inputs of <see cref="ArgoCd"/>.</summary>
public sealed class ArgoCdArgs : ResourceArgs
{
    /// <inheritdoc cref="ArgoCdSettings"/>
    public required ArgoCdSettings Settings { get; init; }

    /// <summary>Pods of each of its parts that can have several. Default 2.</summary>
    public int Replicas { get; init; } = 2;

    /// <inheritdoc cref="ImageSource"/>
    public ImageSource Images { get; init; } = ImageSource.Upstream();
}
