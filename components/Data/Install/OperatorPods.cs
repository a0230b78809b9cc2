using Payments.Infra.Components.Kit;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Install;

/// <summary>Pods of an operator's chart, and what they are let do on the network.</summary>
/// <param name="Workload">Name of the Deployment or Job that makes them, and of their policy.</param>
/// <param name="Label">Label that tells them from others.</param>
/// <param name="Value">Its value.</param>
internal sealed record OperatorPods(string Workload, string Label, string Value)
{
    /// <summary>Whom they answer. Default nobody.</summary>
    public NetworkPolicyIngressRuleArgs[] Ingress { get; init; } = [];

    /// <summary>Whom they ask. Default names and the API server.</summary>
    public NetworkPolicyEgressRuleArgs[] Egress { get; init; } = [NetworkRules.ToDns(), NetworkRules.ToApiServer()];
}
