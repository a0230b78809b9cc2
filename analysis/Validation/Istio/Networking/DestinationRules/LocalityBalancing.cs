using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>How requests spread over regions, zones and parts of zones.</summary>
internal static class LocalityBalancing
{
    public static void Check(JsonObject? setting, bool hasOutlierDetection, Findings findings)
    {
        if (setting is null)
        {
            return;
        }

        var (shares, failovers) = (setting.Messages("distribute"), setting.Messages("failover"));
        if (shares.Count > 0 && failovers.Count > 0)
        {
            findings.Error("can not simultaneously specify 'distribute' and 'failover'");
            return;
        }

        var priority = setting.Texts("failoverPriority");
        if (failovers.Count > 0 && priority.FirstOrDefault(RegionFailover.TopologyLabels.Contains) is { } topology)
        {
            findings.Error($"can not simultaneously set 'failover' and topology label '{topology}' in 'failover_priority'");
            return;
        }

        if (!CheckShares(shares, findings))
        {
            return;
        }

        RegionFailover.OfLocalities.Check(setting, hasOutlierDetection, findings);
    }

    private static bool CheckShares(IReadOnlyList<JsonObject> shares, Findings findings)
    {
        foreach (var share in shares)
        {
            var weights = share.Map("to").Select(entry => (Locality: entry.Key, Weight: entry.Value.Whole())).ToList();
            if (weights.Any(entry => entry.Weight is < 1 or > 100))
            {
                findings.Error("locality weight must be in range [1, 100]");
                return false;
            }

            if (weights.Sum(entry => entry.Weight) is not 100 and var total)
            {
                findings.Error(FormattableString.Invariant($"total locality weight {total} != 100"));
                return false;
            }

            findings.Problem(Localities.Problem(weights.Select(entry => entry.Locality)));
        }

        findings.Problem(Localities.Problem(shares.Select(share => share.Text("from"))));
        return true;
    }
}
