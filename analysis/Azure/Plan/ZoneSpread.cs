using System.Globalization;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Pods of which no two may be in one zone, and more of them than the nodes have zones: some stay pending for ever. Nodes in no zone bear the label of a
/// fault domain in its place, of which there may be more than one (learn.microsoft.com/azure/aks/availability-zones).
/// </summary>
internal static class ZoneSpread
{
    private const string Zone = "topology.kubernetes.io/zone";

    public static IEnumerable<PlanFinding> Find(AzurePlan plan, PlanObjects objects)
    {
        if (OnlyCluster.Of(plan) is not { Zones: { } zones } only)
        {
            return [];
        }

        var count = Math.Max(zones.Count, 1);
        return from apart in objects.All.SelectMany(Postgres).Concat(objects.Pods.SelectMany(Workload))
               where apart.Replicas > count
               select new PlanFinding(
                   apart.Item.Source,
                   apart.Path,
                   string.Create(CultureInfo.InvariantCulture, $"{apart.Item.Shown} has {apart.Replicas} pods, no two of which may be in one zone, ")
                       + "and the nodes of " + (zones.IsEmpty ? $"{only.Cluster.Shown} are in none" : $"{only.Cluster.Shown} are in {string.Join(", ", zones)}")
                       + ": the others stay pending. Ask for no more than there are zones, give the pools more, or only prefer to keep pods apart.",
                   IsCertain: !zones.IsEmpty);
    }

    /// <summary>CloudNativePG keeps instances apart unless it is told otherwise (api/v1/cluster_defaults.go and cluster_types.go of its 1.30).</summary>
    private static IEnumerable<(PlannedObject Item, string Path, long Replicas)> Postgres(PlannedObject item)
    {
        var (spec, affinity) = (item.Manifest["spec"] as JsonObject, (item.Manifest["spec"] as JsonObject)?["affinity"]);
        return item is { Kind: "Cluster", Group: "postgresql.cnpg.io" } && KnownNumber.At(spec, "instances") is { } instances
            && KnownText.At(affinity, "topologyKey") == Zone && KnownText.At(affinity, "podAntiAffinityType") == "required"
            && (affinity as JsonObject)?["enablePodAntiAffinity"]?.ToString() != "false"
                ? [(item, "spec.instances", instances)]
                : [];
    }

    /// <summary>A Deployment or StatefulSet whose pods refuse each other's zone.</summary>
    private static IEnumerable<(PlannedObject Item, string Path, long Replicas)> Workload(PlannedPod pod) =>
        from term in KnownText.Items(AntiAffinity(pod), "requiredDuringSchedulingIgnoredDuringExecution")
        let replicas = KnownNumber.At(pod.Owner.Manifest["spec"], "replicas")
        where pod.Owner.Kind is "Deployment" or "StatefulSet" && replicas is not null && KnownText.At(term, "topologyKey") == Zone
            && (term as JsonObject)?["labelSelector"] is JsonObject selector && LabelSelection.Fits(selector, pod.Labels) == true
        select (pod.Owner, "spec.replicas", replicas.Value);

    private static JsonNode? AntiAffinity(PlannedPod pod) => ((pod.Template["spec"] as JsonObject)?["affinity"] as JsonObject)?["podAntiAffinity"];
}
