using System.Collections.Immutable;

namespace Payments.Infra.Components.Observability.Install;

/// <summary>A check that a workload does not pass, and why.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Check">The check.</param>
/// <param name="Reason">Why it is so.</param>
public sealed record ToleratedWeakness(string Workload, HardeningCheck Check, string Reason)
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ToleratedWeakness> All =
    [
        new("prometheus", HardeningCheck.NoToken, "finds its targets through the cluster's API"),
        new("prometheus-operator", HardeningCheck.NoToken, "makes Prometheus and Alertmanager from their custom resources"),
        new("prometheus-operator-certificates", HardeningCheck.NoToken, "a job that puts the certificate of the operator's webhook in a Secret"),
        new("kube-state-metrics", HardeningCheck.NoToken, "counts the cluster's objects"),
        new("grafana", HardeningCheck.NoToken, "its sidecar finds dashboards in ConfigMaps; the chart mounts the token for the whole pod"),
        new("kiali", HardeningCheck.NoToken, "reads the mesh's objects"),
    ];
}
