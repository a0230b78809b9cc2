using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Monitoring;

/// <summary>Workspaces of Log Analytics (learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure).</summary>
internal static class WorkspaceRules
{
    private const int FreeDays = 7;

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var (sku, days) = (inputs["sku"]["name"], inputs["retentionInDays"]);
        return sku.CheckOneOf("CapacityReservation", "Free", "LACluster", "PerGB2018", "PerNode", "Premium", "Standalone", "Standard")
            .Concat(sku.Is("Free") ? days.CheckRange(FreeDays, FreeDays)
                : sku.Is("PerGB2018", "CapacityReservation") ? days.CheckRange(30, 730)
                : [])
            .Concat(inputs["workspaceCapping"]["dailyQuotaGb"].Integer < -1
                ? [inputs["workspaceCapping"]["dailyQuotaGb"].NotAllowed("-1 for none, or a number of gigabytes")]
                : []);
    }
}
