using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>Balancing that keeps requests in the caller's zone by itself, and fails over between regions.</summary>
internal static class ZoneAwareBalancing
{
    private static readonly string[] OwnLabels = ["topology.kubernetes.io/region", "topology.kubernetes.io/zone"];

    public static void Check(JsonObject? setting, bool hasOutlierDetection, Findings findings)
    {
        if (setting is null)
        {
            return;
        }

        var priority = setting.Texts("failoverPriority");
        if (priority.FirstOrDefault(OwnLabels.Contains) is { } topology)
        {
            findings.Error(
                $"'failover_priority' for zone aware lb must not use topology label '{topology}'; "
                + "region- and zone-level routing are handled automatically");
            return;
        }

        LocalityBalancing.CheckFailover(setting.Messages("failover"), priority, hasOutlierDetection, findings);
    }
}
