using System.Collections.Immutable;
using Payments.Infra.Components.Data.Network;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Who reaches a Redis in the cluster: its users, and what reads its metrics. It reaches nobody.</summary>
internal static class RedisPolicies
{
    /// <summary>Declares the policy.</summary>
    /// <param name="server">Name of the server, also in the program.</param>
    /// <param name="label">Label of its pods.</param>
    /// <param name="value">Value of the label.</param>
    /// <param name="users">Its users, by their pods' label <c>app</c>.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="child">How the engine treats it.</param>
    public static void Declare(string server, string label, string value, ImmutableArray<string> users, RedisArgs args, CustomResourceOptions child) => StorePolicies.Declare(
        $"{server}-access",
        server,
        new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = { [label] = value } },
            PolicyTypes = { "Ingress", "Egress" },
            Ingress =
            {
                NetworkRules.From([NetworkRules.Services(args.ServiceNamespace, users)], RedisStore.Port),
                NetworkRules.From([NetworkRules.Pods(ImmutableSortedDictionary<string, string>.Empty.Add("app", RedisExporter.NameOf(server)))], RedisStore.Port),
            },
            Egress = ImmutableArray<NetworkPolicyEgressRuleArgs>.Empty,
        },
        child);
}
