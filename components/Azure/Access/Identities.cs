using Pulumi.AzureNative.ManagedIdentity;

namespace Payments.Infra.Components.Azure.Access;

/// <summary>Who the control plane and the nodes are. Their own identities exist, and have their rights, before the cluster does.</summary>
public sealed class Identities : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Identities(string name, IdentitiesArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:Identities", name, args, options)
    {
        var (environment, child) = (args.Environment, Child);
        var controlPlane = Identity($"{name}-control-plane", "id-aks");
        var kubelet = Identity($"{name}-kubelet", "id-kubelet");
        ControlPlaneId = controlPlane.Id;
        Kubelet = new KubeletIdentity(kubelet.Id, kubelet.ClientId!, kubelet.PrincipalId!);

        RoleGrant.Declare($"{name}-network", environment, BuiltInRole.NetworkContributor, controlPlane.PrincipalId!, args.Network.ControlPlaneScope, child);
        RoleGrant.Declare($"{name}-nodes", environment, BuiltInRole.ManagedIdentityOperator, controlPlane.PrincipalId!, kubelet.Id, child);
        if (args.Network.Zones is { } zones)
        {
            RoleGrant.Declare($"{name}-names", environment, BuiltInRole.PrivateDnsZoneContributor, controlPlane.PrincipalId!, zones.ApiServer, child);
        }

        RegisterOutputs();

        UserAssignedIdentity Identity(string identity, string abbreviation) => new(
            identity,
            new UserAssignedIdentityArgs
            {
                ResourceName = environment.NameOf(abbreviation),
                ResourceGroupName = environment.ResourceGroup,
                Location = environment.Region.Name,
                Tags = environment.Tags,
            },
            child);
    }

    /// <summary>Id of the control plane's identity.</summary>
    [Output("controlPlaneId")]
    public Output<string> ControlPlaneId { get; private set; }

    /// <inheritdoc cref="KubeletIdentity"/>
    public KubeletIdentity Kubelet { get; }
}
