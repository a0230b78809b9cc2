using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Data.Install;

/// <summary>
/// Values of the operators' charts. Helm says nothing of a key that a chart does not know: every path here is tested
/// against the chart's own list.
/// </summary>
internal static class OperatorChartValues
{
    public static Dictionary<string, object> CertManager(int replicas) => new()
    {
        ["crds"] = Map(("enabled", true), ("keep", true)),
        ["replicaCount"] = replicas,
        ["resources"] = Resources("50m", "64Mi", "500m", "256Mi"),
        ["podDisruptionBudget"] = Budget(replicas),
        ["automountServiceAccountToken"] = true,
        ["webhook"] = Map(("replicaCount", replicas), ("resources", Resources("20m", "32Mi", "200m", "128Mi")), ("podDisruptionBudget", Budget(replicas))),
        ["cainjector"] = Map(("replicaCount", replicas), ("resources", Resources("20m", "64Mi", "200m", "256Mi")), ("podDisruptionBudget", Budget(replicas))),
        ["startupapicheck"] = Map(("resources", Resources("20m", "32Mi", "200m", "128Mi"))),
    };

    public static Dictionary<string, object> PostgresOperator(int replicas) => new()
    {
        ["replicaCount"] = replicas,
        ["crds"] = Map(("create", true)),
        ["resources"] = Resources("100m", "128Mi", "500m", "256Mi"),
        ["topologySpreadConstraints"] = new[] { SpreadOver(Scheduling.Hostname, ("app.kubernetes.io/name", "cloudnative-pg")) },
    };

    /// <summary>
    /// One replica, whatever the others have: the plugin serves only while it leads, so a second one is never ready, and Helm would
    /// wait for it in vain.
    /// </summary>
    public static Dictionary<string, object> BackupPlugin() => new()
    {
        ["replicaCount"] = 1,
        ["crds"] = Map(("create", true)),
        ["resources"] = Resources("50m", "64Mi", "200m", "128Mi"),
    };

    public static Dictionary<string, object> KafkaOperator(int replicas) => new()
    {
        ["replicas"] = replicas,
        ["watchNamespaces"] = new[] { DataNamespace.Name },
        ["podDisruptionBudget"] = Map(("enabled", replicas > 1), ("minAvailable", 1), ("unhealthyPodEvictionPolicy", "AlwaysAllow")),
        ["topologySpreadConstraints"] = new[] { SpreadOver(Scheduling.Hostname, ("name", "strimzi-cluster-operator")) },
        ["resources"] = Resources("200m", "512Mi", "1", "512Mi"),
        ["podSecurityContext"] = Map(("runAsNonRoot", true), ("seccompProfile", Seccomp())),

        // Pods that it makes meet the restricted standard too.
        ["extraEnvs"] = new[] { Map(("name", "STRIMZI_POD_SECURITY_PROVIDER_CLASS"), ("value", "restricted")) },
        ["generateNetworkPolicy"] = true,
    };

    public static Dictionary<string, object> ExternalSecrets(int replicas) => new()
    {
        ["installCRDs"] = true,
        ["replicaCount"] = replicas,
        ["leaderElect"] = replicas > 1,
        ["resources"] = Resources("50m", "64Mi", "500m", "256Mi"),
        ["podDisruptionBudget"] = Map(("enabled", replicas > 1), ("minAvailable", 1)),
        ["livenessProbe"] = Map(("enabled", true)),
        ["readinessProbe"] = Map(("enabled", true)),
        ["webhook"] = Map(("replicaCount", replicas), ("resources", Resources("20m", "32Mi", "200m", "128Mi"))),
        ["certController"] = Map(("replicaCount", 1), ("resources", Resources("20m", "64Mi", "200m", "256Mi"))),
    };

    private static Dictionary<string, object> Budget(int replicas) =>
        replicas > 1 ? Map(("enabled", true), ("minAvailable", 1), ("unhealthyPodEvictionPolicy", "AlwaysAllow")) : Map(("enabled", false));
}
