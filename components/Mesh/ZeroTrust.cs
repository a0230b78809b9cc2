using Istio.Security.V1;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>Workloads of a namespace refuse every call that no rule allows.</summary>
public sealed class ZeroTrust : ComponentResource
{
    /// <summary>Declares the policies.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public ZeroTrust(string name, ZeroTrustArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:ZeroTrust", name, args, options)
    {
        _ = new AuthorizationPolicy(
            $"{name}-deny-by-default",
            new AuthorizationPolicyArgs
            {
                Metadata = new ObjectMetaArgs { Name = "deny-by-default", Namespace = args.Namespace },

                // An empty spec is an ALLOW policy without rules: it matches every workload and allows nothing.
                Spec = new AuthorizationPolicySpecArgs(),
            },
            ChildOptions.Of(this, options));
        RegisterOutputs();
    }
}
