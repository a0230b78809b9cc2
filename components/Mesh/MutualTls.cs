using Istio.Security.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>Workloads of a namespace accept mutual TLS alone. There is no setting for less.</summary>
public sealed class MutualTls : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public MutualTls(string name, MutualTlsArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:MutualTls", name, args, options)
    {
        Policy = new PeerAuthentication(
            $"{name}-strict",
            new PeerAuthenticationArgs
            {
                // Without a selector, and named so, it holds for every workload of the namespace.
                Metadata = new ObjectMetaArgs { Name = "default", Namespace = args.Namespace },
                Spec = new PeerAuthenticationSpecArgs
                {
                    Mtls = new PeerAuthenticationSpecMtlsArgs { Mode = PeerAuthenticationSpecMtlsMode.Strict },
                },
            },
            Child);
        RegisterOutputs();
    }

    /// <summary>The policy, which guards the pods that come after it.</summary>
    public Resource Policy { get; }
}
