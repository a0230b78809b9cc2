using Operators.Postgresql.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Where the pods of the cluster go: no two in one zone, when there are as many zones, and else no two on one node.</summary>
internal static class PostgresPlacement
{
    public static ClusterSpecAffinityArgs Affinity(PostgresArgs args)
    {
        var instances = args.Settings.Instances;
        return new()
        {
            EnablePodAntiAffinity = instances > 1,

            // Two in one zone would be lost together: rather one pod that waits. Where there are more than zones, it would wait for ever.
            PodAntiAffinityType = instances > 1 ? "required" : "preferred",
            TopologyKey = instances > 1 && instances <= args.Context.Zones ? Scheduling.Zone : Scheduling.Hostname,
        };
    }

    public static ClusterSpecTopologySpreadConstraintsArgs[] Spread(PostgresArgs args) => args.Settings.Instances == 1 ? [] :
    [
        new()
        {
            TopologyKey = Scheduling.Zone,
            MaxSkew = 1,
            WhenUnsatisfiable = "DoNotSchedule",

            // Poolers have the cluster's label too: with them in the count, an instance could not go back to the zone of its disk.
            LabelSelector = new ClusterSpecPodSelectorRefsSelectorArgs
            {
                MatchLabels = { [PostgresCluster.Label] = args.Settings.Cluster, [PostgresMetrics.RoleLabel] = PostgresMetrics.Instance },
            },
        },
    ];

    /// <summary>Labels of every object of the cluster: no sidecar, and an identity for backups.</summary>
    public static InputMap<string> Labels(PostgresArgs args) =>
        args.BacksUp ? ObjectLabels.OutsideMesh.Add(WorkloadIdentityMarks.UseLabel, "true") : ObjectLabels.OutsideMesh;
}
