using Payments.Infra.Components.Observability.Alerting;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Values of Alertmanager, a part of the chart of Prometheus.</summary>
internal static class AlertmanagerValues
{
    private const int VolumeMebibytes = 1024;

    public static Dictionary<string, object> From(AlertSettings settings) => new()
    {
        ["podDisruptionBudget"] = Map(("enabled", settings.Replicas > 1), ("minAvailable", 1)),
        ["serviceAccount"] = Map(("automountServiceAccountToken", false)),
        ["alertmanagerSpec"] = Spec(settings),
    };

    private static Dictionary<string, object> Spec(AlertSettings settings)
    {
        var spec = Map(
            ("replicas", settings.Replicas),
            ("automountServiceAccountToken", false),
            ("securityContext", PodSecurity(1000)),
            ("resources", Resources("10m", "64Mi", "200m", "128Mi")),
            ("storage", Map(("volumeClaimTemplate", Volumes.Claim(new(VolumeMebibytes))))),
            ("topologySpreadConstraints", Spread(Tools.Alertmanager.PodLabel)),
            ("containers", new[] { ContainerSecurity("alertmanager"), ContainerSecurity("config-reloader") }),
            ("initContainers", new[] { ContainerSecurity("init-config-reloader") }));
        if (settings.ReceiversSecret.Length > 0)
        {
            spec["useExistingSecret"] = true;
            spec["configSecret"] = settings.ReceiversSecret;
        }

        return spec;
    }
}
