using Payments.Infra.Analysis.Segmentation;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>Who can reach whom in the plan, as its policies are evaluated.</summary>
internal static class SegmentationTable
{
    /// <summary>The table.</summary>
    /// <param name="reaches">What network policies let through.</param>
    public static EvidenceTable Of(IEnumerable<Reach> reaches) => new(
        "segmentation",
        "What network policies let through, and what sidecars and authorization policies then make of it; what is not listed is stopped",
        ["from", "to", "port", "egressPolicies", "ingressPolicies", "sidecarKnowsHost", "authorizationAllows", "verdict"],
        [
            .. reaches.Select(reach => (ImmutableArray<string>)
            [
                reach.From,
                reach.To,
                reach.Port,
                string.Join(' ', reach.Egress),
                string.Join(' ', reach.Ingress),
                reach.Known,
                reach.Allowed,
                reach.IsStoppedByMesh ? "stopped by the mesh" : "open",
            ]),
        ]);
}
