using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Where pods go: apart from each other, and a tenant's own to the tenant's nodes.</summary>
internal static class Scheduling
{
    /// <summary>Label of nodes: their availability zone.</summary>
    public const string Zone = "topology.kubernetes.io/zone";

    /// <summary>Label of nodes: their name.</summary>
    public const string Hostname = "kubernetes.io/hostname";

    /// <summary>Pods of one workload on as many zones and nodes as there are.</summary>
    /// <param name="selector">Labels that select the workload's pods.</param>
    public static InputList<TopologySpreadConstraintArgs> Spread(Func<InputMap<string>> selector) =>
        new() { Over(Zone, selector()), Over(Hostname, selector()) };

    /// <summary>Rather not two pods of a workload on one node; a dedicated pool's on the nodes of that pool alone.</summary>
    /// <param name="selector">Labels that select the workload's pods.</param>
    /// <param name="nodes">Nodes that they must be on, or null.</param>
    public static AffinityArgs Affinity(InputMap<string> selector, OwnNodes? nodes)
    {
        var affinity = new AffinityArgs
        {
            PodAntiAffinity = new PodAntiAffinityArgs
            {
                PreferredDuringSchedulingIgnoredDuringExecution =
                {
                    new WeightedPodAffinityTermArgs
                    {
                        Weight = 100,
                        PodAffinityTerm = new PodAffinityTermArgs { TopologyKey = Hostname, LabelSelector = new LabelSelectorArgs { MatchLabels = selector } },
                    },
                },
            },
        };
        if (nodes is not null)
        {
            affinity.NodeAffinity = OnNodesOf(nodes);
        }

        return affinity;
    }

    /// <summary>Lets pods onto nodes that keep everybody else off.</summary>
    /// <param name="nodes">The nodes, or null.</param>
    public static InputList<TolerationArgs> Tolerate(OwnNodes? nodes) =>
        nodes?.Taints
            .Select(taint => (Input<TolerationArgs>)new TolerationArgs { Key = taint.Key, Operator = "Equal", Value = taint.Value, Effect = "NoSchedule" })
            .ToArray() ?? [];

    /// <summary>A toleration lets pods in, but does not draw them there.</summary>
    private static NodeAffinityArgs OnNodesOf(OwnNodes nodes) => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution = new NodeSelectorArgs
        {
            NodeSelectorTerms =
            {
                new NodeSelectorTermArgs
                {
                    MatchExpressions = { new NodeSelectorRequirementArgs { Key = nodes.Label.Key, Operator = "In", Values = { nodes.Label.Value } } },
                },
            },
        },
    };

    private static TopologySpreadConstraintArgs Over(string topologyKey, InputMap<string> selector) => new()
    {
        TopologyKey = topologyKey,
        MaxSkew = 1,
        WhenUnsatisfiable = "ScheduleAnyway",
        LabelSelector = new LabelSelectorArgs { MatchLabels = selector },

        // Counts each rollout by itself, else old pods would push new ones together.
        MatchLabelKeys = { "pod-template-hash" },
    };
}
