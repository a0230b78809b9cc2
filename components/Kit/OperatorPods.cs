using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Pods of an operator's chart, and their connections.</summary>
/// <param name="Workload">Name of the Deployment or Job that makes them, and of their policy.</param>
/// <param name="Label">Label that selects them.</param>
/// <param name="Value">Its value.</param>
internal sealed record OperatorPods(string Workload, string Label, string Value)
{
    /// <summary>Who may connect to them. Default nobody.</summary>
    public NetworkPolicyIngressRuleArgs[] Ingress { get; init; } = [];

    /// <summary>What they may connect to. Default DNS and the API server.</summary>
    public NetworkPolicyEgressRuleArgs[] Egress { get; init; } = [NetworkRules.ToDns(), NetworkRules.ToApiServer()];
}
