namespace Payments.Infra.Components.Delivery;

/// <summary>Inputs of <see cref="Flagger"/>.</summary>
public sealed class FlaggerArgs : ResourceArgs
{
    /// <summary>Namespace of the services, the only one in which it reads and writes.</summary>
    [Input("serviceNamespace", required: true)]
    public required string ServiceNamespace { get; init; }

    /// <inheritdoc cref="ImageSource"/>
    public ImageSource Images { get; init; } = ImageSource.Upstream();
}
