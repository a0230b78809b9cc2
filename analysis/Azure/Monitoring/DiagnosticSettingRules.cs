using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Monitoring;

/// <summary>Where logs of a resource go (learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings).</summary>
internal static class DiagnosticSettingRules
{
    private static readonly ImmutableArray<string> Destinations =
        ["workspaceId", "storageAccountId", "eventHubAuthorizationRuleId", "marketplacePartnerId", "serviceBusRuleId"];

    public static IEnumerable<AzureFinding> Check(Field inputs) =>
        (Destinations.Any(name => inputs[name].Exists) ? [] : new[] { inputs["workspaceId"].Says($"is missing; set one of {string.Join(", ", Destinations)}") })
            .Concat(inputs["logs"].Items.SelectMany(CheckLog))
            .Concat(inputs["logs"].Items.CheckDistinct(log => (log["category"], log["category"].Known()), "a category"));

    private static IEnumerable<AzureFinding> CheckLog(Field log) => log["category"].Exists && log["categoryGroup"].Exists
        ? [log["categoryGroup"].Says("stands beside category; set one of them")]
        : log.Lacks("category") && log.Lacks("categoryGroup") ? [log["category"].Says("is missing; set it, or categoryGroup")]
        : [];
}
