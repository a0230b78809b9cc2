using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.FrontDoor;

/// <summary>
/// Policies of the web application firewall of a front door (learn.microsoft.com/azure/web-application-firewall/afds/waf-front-door-policy-settings and
/// waf-front-door-drs; learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits).
/// </summary>
internal static class FirewallPolicyRules
{
    private const int MostRules = 100;
    private const int MostConditions = 10;
    private const int MostTexts = 10;
    private const int MostRanges = 600;

    public static IEnumerable<AzureFinding> Check(Field inputs) => ProfileRules.CheckLocation(inputs)
        .Concat(CheckManaged(inputs))
        .Concat(CheckCustom(inputs["customRules"]["rules"]));

    private static IEnumerable<AzureFinding> CheckManaged(Field inputs)
    {
        var (sets, sku) = (inputs["managedRules"]["managedRuleSets"], inputs["sku"]["name"]);
        if (sku.Is("Standard_AzureFrontDoor") && sets.Items.Any())
        {
            yield return sets.Says("rules that Microsoft keeps are of the SKU Premium_AzureFrontDoor; set sku.name to that, or remove them");
        }

        foreach (var set in sets.Items.Where(set => IsScored(set) && set.Lacks("ruleSetAction")))
        {
            yield return set["ruleSetAction"].Says("is missing; from version 2.0 on the rules add up, and the set says what follows: Block, Log or Redirect");
        }
    }

    private static bool IsScored(Field set) =>
        set["ruleSetType"].Is("Microsoft_DefaultRuleSet") && set["ruleSetVersion"].Known() is { Length: > 0 } version && version[0] >= '2';

    private static IEnumerable<AzureFinding> CheckCustom(Field rules)
    {
        if (rules.Items.Count() > MostRules)
        {
            yield return rules.Says("there are more than the 100 that a policy takes; join some");
        }

        foreach (var finding in rules.Items.CheckDistinct(Priority, "a priority").Concat(rules.Items.SelectMany(CheckRule)))
        {
            yield return finding;
        }
    }

    private static (Field Field, string? Key) Priority(Field rule) =>
        (rule["priority"], rule["priority"].Integer?.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<AzureFinding> CheckRule(Field rule)
    {
        if (rule["matchConditions"].Items.Count() > MostConditions)
        {
            yield return rule["matchConditions"].Says("there are more than the 10 that a rule takes; make it two rules");
        }

        foreach (var condition in rule["matchConditions"].Items)
        {
            var (values, most) = (condition["matchValue"], condition["operator"].Is("IPMatch") ? MostRanges : MostTexts);
            if (!condition["operator"].IsUnknown() && values.Items.Count() > most)
            {
                yield return values.Says(string.Create(
                    CultureInfo.InvariantCulture, $"there are {values.Items.Count()}, and a condition takes {most}; make it two rules"));
            }
        }

        if (rule["ruleType"].Is("RateLimitRule") && rule.Lacks("rateLimitThreshold"))
        {
            yield return rule["rateLimitThreshold"].Says("is missing; set it to the requests that one address may make in the time");
        }
    }
}
