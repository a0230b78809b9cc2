using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Mesh.Ingress;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Components.Mesh.Isolation;

namespace Payments.Infra.Stacks.Settings.Mesh;

/// <summary>Settings of the mesh and its ingress.</summary>
[Description("at least ingress, with the hosts of the API and the issuer of its tokens")]
internal sealed record MeshSettings
{
    /// <inheritdoc cref="IstioInstallation"/>
    public IstioInstallation Istio { get; init; } = new();

    /// <inheritdoc cref="AuthoritySettings"/>
    public AuthoritySettings Ca { get; init; } = new();

    /// <inheritdoc cref="IngressSettings"/>
    [Required]
    public IngressSettings Ingress { get; init; } = new();

    /// <inheritdoc cref="QuotaSettings"/>
    public QuotaSettings Quotas { get; init; } = new();
}
