using Pulumi;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Inputs of <see cref="ControlPlane"/>.</summary>
public sealed class ControlPlaneArgs : ResourceArgs
{
    /// <inheritdoc cref="IstioInstallation"/>
    public IstioInstallation Installation { get; init; } = new();

    /// <inheritdoc cref="GatewayExposure"/>
    public GatewayExposure Exposure { get; init; } = GatewayExposure.Internal;

    /// <summary>The gateway's names.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
