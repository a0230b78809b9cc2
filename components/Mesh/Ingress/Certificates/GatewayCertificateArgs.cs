namespace Payments.Infra.Components.Mesh.Ingress.Certificates;

/// <summary>Inputs of <see cref="GatewayCertificate"/>.</summary>
public sealed class GatewayCertificateArgs : ResourceArgs
{
    /// <summary>Names that it is for.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <inheritdoc cref="CertificateSettings"/>
    public required CertificateSettings Settings { get; init; }

    /// <summary>The gateway's names.</summary>
    public GatewayIdentity Gateway { get; init; } = new();

    /// <summary>Namespace of cert-manager.</summary>
    [Input("certManagerNamespace", required: true)]
    public required Input<string> CertManagerNamespace { get; init; }

    /// <summary>The release that defines certificates; null where it is there already.</summary>
    public Resource? CertManager { get; init; }

    /// <summary>What authorities come from; null where it is there already.</summary>
    public Resource? Root { get; init; }

    /// <summary>The store of the key vault; null where it is there already, or there is none.</summary>
    public Resource? Vault { get; init; }
}
