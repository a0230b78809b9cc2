namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Inputs of a <see cref="Network"/>.</summary>
public sealed class NetworkArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <inheritdoc cref="AddressPlan"/>
    public AddressPlan Addresses { get; init; } = new();

    /// <summary>Availability zones of what the network makes. Default none.</summary>
    [Input("zones")]
    public InputList<string> Zones { get; init; } = new();

    /// <inheritdoc cref="GatewayExposure"/>
    public GatewayExposure Exposure { get; init; } = GatewayExposure.Internal;
}
