using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Priority and storage classes that nothing in the plan makes. Whoever made the cluster may have made them: it is told only of plans that make
/// namespaces, and never as an error.
/// </summary>
internal static class MissingClass
{
    /// <summary>Every cluster has these (<c>pkg/apis/scheduling/v1/helpers.go</c> of Kubernetes).</summary>
    private static readonly ImmutableHashSet<string> GivenPriorities = ["system-cluster-critical", "system-node-critical"];

    /// <summary>
    /// Clusters of AKS have these (Microsoft's page on storage classes), those of GKE, EKS, kind, k3d, minikube and Docker Desktop the last ones. An
    /// empty name means a volume that is there already.
    /// </summary>
    private static readonly ImmutableHashSet<string> GivenStorage =
    [
        "", "default", "managed", "managed-csi", "managed-csi-premium", "managed-premium", "azurefile", "azurefile-csi", "azurefile-csi-premium",
        "azurefile-premium", "azureblob-fuse-premium", "azureblob-nfs-premium", "gp2", "hostpath", "local-path", "premium-rwo", "standard", "standard-rwo",
    ];

    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from need in plan.Pods.Select(Priority).Concat(plan.All.SelectMany(PlannedClaim.Of).Select(Storage)).OfType<Need>()
        where plan.MakesNamespaces && !IsThere(plan, need)
        select new PlanFinding(
            need.Item.Source,
            need.Path,
            $"{need.Item.Shown} needs the {need.Kind} \"{need.Name}\", and nothing here makes it: {need.Effect}. Add it, or see that the cluster has it: " +
            $"kubectl get {need.Kind.ToLowerInvariant()} {need.Name}",
            IsCertain: false);

    private static bool IsThere(PlanObjects plan, Need need) =>
        (need.Kind == "StorageClass" ? GivenStorage : GivenPriorities).Contains(need.Name) || plan.MayHave(need.Kind, "", need.Name);

    private static Need? Priority(PlannedPod pod) => KnownText.At(pod.Template["spec"], "priorityClassName") is { Length: > 0 } name
        ? new(pod.Owner, pod.Below("spec.priorityClassName"), "PriorityClass", name, "the server refuses the pods without")
        : null;

    private static Need? Storage(PlannedClaim claim) =>
        claim.Class is { } name ? new(claim.Item, claim.ClassPath, "StorageClass", name, "its volumes stay pending without") : null;

    private sealed record Need(PlannedObject Item, string Path, string Kind, string Name, string Effect);
}
