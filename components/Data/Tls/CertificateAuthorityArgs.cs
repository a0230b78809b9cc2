namespace Payments.Infra.Components.Data.Tls;

/// <summary>Inputs of a <see cref="CertificateAuthority"/>.</summary>
public sealed class CertificateAuthorityArgs : ResourceArgs
{
    /// <summary>Namespace of cert-manager.</summary>
    [Input("certManagerNamespace", required: true)]
    public required Input<string> CertManagerNamespace { get; init; }

    /// <summary>Namespace of the services, which read the authority's certificate there.</summary>
    [Input("serviceNamespace", required: true)]
    public required Input<string> ServiceNamespace { get; init; }

    /// <summary>That namespace, to wait for; null where it is there already.</summary>
    public Namespace? Services { get; init; }
}
