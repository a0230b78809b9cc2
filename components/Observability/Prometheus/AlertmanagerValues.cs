using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Install;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Values of Alertmanager.</summary>
internal static class AlertmanagerValues
{
    private const int VolumeMebibytes = 1024;

    public static Dictionary<string, object> Of(AlertSettings settings) => new()
    {
        ["podDisruptionBudget"] = new Dictionary<string, object> { ["enabled"] = settings.Replicas > 1, ["minAvailable"] = 1 },
        ["serviceAccount"] = new Dictionary<string, object> { ["automountServiceAccountToken"] = false },
        ["alertmanagerSpec"] = Spec(settings),
    };

    private static Dictionary<string, object> Spec(AlertSettings settings)
    {
        var spec = new Dictionary<string, object>
        {
            ["replicas"] = settings.Replicas,
            ["automountServiceAccountToken"] = false,
            ["securityContext"] = Hardened.Pod(1000),
            ["resources"] = Hardened.Resources("10m", "64Mi", "200m", "128Mi"),
            ["storage"] = new Dictionary<string, object> { ["volumeClaimTemplate"] = Volumes.Claim(new(VolumeMebibytes)) },
            ["topologySpreadConstraints"] = Volumes.Spread(Tools.Alertmanager),
            ["containers"] = new[] { Hardened.Container("alertmanager"), Hardened.Container("config-reloader") },
            ["initContainers"] = new[] { Hardened.Container("init-config-reloader") },
        };
        if (settings.ReceiversSecret.Length > 0)
        {
            spec["useExistingSecret"] = true;
            spec["configSecret"] = settings.ReceiversSecret;
        }

        return spec;
    }
}
