using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>Balancing that keeps requests in the caller's zone by itself, and fails over between regions.</summary>
internal static class ZoneAwareBalancing
{
    public static void Check(JsonObject? setting, bool hasOutlierDetection, Findings findings)
    {
        if (setting is null)
        {
            return;
        }

        foreach (var topology in setting.Texts("failoverPriority").Where(RegionFailover.TopologyLabels.Contains))
        {
            findings.Error(
                $"'failover_priority' for zone aware lb must not use topology label '{topology}'; "
                + "region- and zone-level routing are handled automatically");
        }

        RegionFailover.OfZones.Check(setting, hasOutlierDetection, findings);
    }
}
