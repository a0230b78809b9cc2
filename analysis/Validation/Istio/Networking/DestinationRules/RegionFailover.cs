using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>Where requests go when a region fails.</summary>
/// <param name="setting">What the setting is called in messages.</param>
/// <param name="onlyRegions">What is said of a place within a region.</param>
internal sealed class RegionFailover(string setting, string onlyRegions)
{
    /// <summary>Labels of nodes that say where they are.</summary>
    public static readonly ImmutableArray<string> TopologyLabels =
        ["topology.kubernetes.io/region", "topology.kubernetes.io/zone", "topology.istio.io/subzone"];

    /// <summary>That of <c>localityLbSetting</c>.</summary>
    public static readonly RegionFailover OfLocalities = new("locality lb", "only specify region");

    /// <summary>That of <c>zoneAwareLbSetting</c>.</summary>
    public static readonly RegionFailover OfZones = new("zone aware lb", "only specifies region; zone and subzone failover are handled automatically");

    public void Check(JsonObject balancing, bool hasOutlierDetection, Findings findings)
    {
        var failovers = balancing.Messages("failover");
        if ((failovers.Count > 0 || balancing.Texts("failoverPriority").Count > 0) && !hasOutlierDetection)
        {
            findings.Warning("outlier detection policy must be provided for failover");
        }

        foreach (var (from, to) in failovers.Select(failover => (failover.Text("from"), failover.Text("to"))))
        {
            if (from == to)
            {
                findings.Error($"{setting} failover settings must specify different regions");
            }

            if (from.Contains('/', StringComparison.Ordinal) || to.Contains('/', StringComparison.Ordinal))
            {
                findings.Error($"{setting} failover {onlyRegions}");
            }

            if (from.Contains('*', StringComparison.Ordinal) || to.Contains('*', StringComparison.Ordinal))
            {
                findings.Error($"{setting} failover region should not contain '*' wildcard");
            }
        }
    }
}
