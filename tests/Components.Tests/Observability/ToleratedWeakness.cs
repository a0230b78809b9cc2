namespace Payments.Infra.Components.Tests.Observability;

/// <summary>A check that a workload does not pass, and why.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Check">The check.</param>
/// <param name="Reason">Why it is so.</param>
public sealed record ToleratedWeakness(string Workload, HardeningCheck Check, string Reason)
{
    private const string Agent = "sets up pods' networks on the node itself, so that no pod of ours needs the rights to do so";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ToleratedWeakness> All =
    [
        new("istiod", HardeningCheck.NoToken, "reads services and policies, and signs the certificates of proxies"),
        new("istio-ingressgateway", HardeningCheck.NoToken, "the chart has no value for it; its role reads the Secrets of its namespace"),
        new("istio-cni", HardeningCheck.NonRoot, Agent),
        new("istio-cni", HardeningCheck.ReadOnlyRoot, Agent),
        new("istio-cni", HardeningCheck.NoEscalation, Agent),
        new("istio-cni", HardeningCheck.NoCapabilities, Agent),
        new("istio-cni", HardeningCheck.NoToken, "reads the pods whose networks it sets up"),
        new("prometheus", HardeningCheck.NoToken, "finds its targets through the cluster's API"),
        new("prometheus-operator", HardeningCheck.NoToken, "makes Prometheus and Alertmanager from their custom resources"),
        new("prometheus-operator-certificates", HardeningCheck.NoToken, "a job that puts the certificate of the operator's webhook in a Secret"),
        new("kube-state-metrics", HardeningCheck.NoToken, "counts the cluster's objects"),
        new("grafana", HardeningCheck.NoToken, "its sidecar finds dashboards in ConfigMaps; the chart mounts the token for the whole pod"),
        new("kiali", HardeningCheck.NoToken, "reads the mesh's objects"),
    ];
}
