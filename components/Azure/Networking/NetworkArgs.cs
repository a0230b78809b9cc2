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

    /// <summary>Services that are in use, beside registry and blobs. Default all.</summary>
    public ImmutableHashSet<ManagedService> Services { get; init; } = [.. Enum.GetValues<ManagedService>()];

    /// <summary>
    /// Whether nodes that see card data reach Azure and listed ranges alone. Default where images of others come from the stack's registry, as such
    /// nodes could not pull them otherwise, and no firewall filters already.
    /// </summary>
    public bool FiltersCardData => Environment.Baseline is { SeparatesPools: true, MirrorsImages: true } && Addresses.Firewall.Length == 0;

    /// <inheritdoc cref="GatewayExposure"/>
    public GatewayExposure Exposure { get; init; } = GatewayExposure.Internal;
}
