using Payments.Infra.Analysis.Azure.Names;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Networks;

/// <summary>Network security groups with the rules in them (learn.microsoft.com/azure/virtual-network/network-security-groups-overview).</summary>
internal static class SecurityGroupRules
{
    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var rules = inputs["securityRules"].Items.ToList();
        return rules.SelectMany(rule => NameRule.Check(rule["name"], 1, 80, NameForm.Network).Concat(SecurityRuleRules.Check(rule)))
            .Concat(rules.CheckDistinct(rule => (rule["name"], rule["name"].Known()), "a name"))
            .Concat(rules.CheckDistinct(rule => (rule["priority"], PriorityOf(rule)), "a priority in one direction"));
    }

    private static string? PriorityOf(Field rule) => rule["priority"].Integer is { } priority && rule["direction"].Known() is { } direction
        ? FormattableString.Invariant($"{direction} {priority}")
        : null;
}
