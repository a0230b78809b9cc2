using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Observability.Access;

/// <summary>Network policies of the tools' namespace, by name. Each holds in both directions, and lists all that it allows.</summary>
internal sealed class ToolPolicies(string component, Input<string> namespaceName, CustomResourceOptions child)
{
    private readonly Dictionary<string, NetworkPolicy> policies = [];

    public NetworkPolicy this[string name] => policies[name];

    public void Declare(string name, LabelSelectorArgs pods, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) =>
        policies[name] = new NetworkPolicy(
            $"{component}-{name}",
            new NetworkPolicyArgs
            {
                Metadata = new ObjectMetaArgs { Name = name, Namespace = namespaceName },
                Spec = new NetworkPolicySpecArgs { PodSelector = pods, PolicyTypes = { "Ingress", "Egress" }, Ingress = ingress, Egress = egress },
            },
            child);
}
