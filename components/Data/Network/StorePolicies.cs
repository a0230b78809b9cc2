using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Network;

/// <summary>Network policies of the data namespace.</summary>
internal static class StorePolicies
{
    public static void Declare(string name, string policy, NetworkPolicySpecArgs spec, CustomResourceOptions child, Input<string>? space = null) => _ = new NetworkPolicy(
        name,
        new NetworkPolicyArgs { Metadata = new ObjectMetaArgs { Name = policy, Namespace = space ?? DataNamespace.Name }, Spec = spec },
        child);
}
