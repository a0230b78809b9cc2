using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Network policies.</summary>
internal static class NetworkPolicies
{
    /// <summary>Closes a namespace, but for what its pods need.</summary>
    /// <param name="namespaceName">Name of the namespace.</param>
    /// <param name="pods">All pods that run in it.</param>
    /// <param name="options">Options of the policies.</param>
    public static ImmutableArray<Resource> Close(string namespaceName, IEnumerable<OperatorPods> pods, CustomResourceOptions options)
    {
        return
        [
            DeclareOf("deny-by-default", new LabelSelectorArgs(), [], []),
            .. pods.Select(some => DeclareOf(some.Workload, NetworkRules.Labels(some.Label, some.Value), some.Ingress, some.Egress)),
        ];

        Resource DeclareOf(string policy, LabelSelectorArgs selector, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) =>
            Declare($"{namespaceName}-{policy}", policy, namespaceName, selector, ingress, egress, options);
    }

    /// <summary>Declares a policy that closes pods both ways, but for what its rules allow.</summary>
    /// <param name="resourceName">Name in the program.</param>
    /// <param name="name">Name in the cluster.</param>
    /// <param name="namespaceName">Namespace of the policy and the pods.</param>
    /// <param name="pods">Selects the pods.</param>
    /// <param name="ingress">Who may connect to them.</param>
    /// <param name="egress">What they may connect to.</param>
    /// <param name="options">Options of the resource.</param>
    public static NetworkPolicy Declare(
        string resourceName,
        string name,
        Input<string> namespaceName,
        LabelSelectorArgs pods,
        IEnumerable<NetworkPolicyIngressRuleArgs> ingress,
        IEnumerable<NetworkPolicyEgressRuleArgs> egress,
        CustomResourceOptions options) => Declare(
            resourceName,
            name,
            namespaceName,
            new NetworkPolicySpecArgs { PodSelector = pods, PolicyTypes = { "Ingress", "Egress" }, Ingress = ingress.ToArray(), Egress = egress.ToArray() },
            options);

    /// <summary>Declares a policy.</summary>
    /// <param name="resourceName">Name in the program.</param>
    /// <param name="name">Name in the cluster.</param>
    /// <param name="namespaceName">Namespace of the policy and the pods.</param>
    /// <param name="spec">What it says.</param>
    /// <param name="options">Options of the resource.</param>
    public static NetworkPolicy Declare(
        string resourceName, string name, Input<string> namespaceName, NetworkPolicySpecArgs spec, CustomResourceOptions options) =>
        new(resourceName, new NetworkPolicyArgs { Metadata = new ObjectMetaArgs { Name = name, Namespace = namespaceName }, Spec = spec }, options);
}
