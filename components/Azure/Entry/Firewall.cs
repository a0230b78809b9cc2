using Pulumi.AzureNative.Cdn;
using Pulumi.AzureNative.FrontDoor;
using Cdn = Pulumi.AzureNative.Cdn.Inputs;
using Inputs = Pulumi.AzureNative.FrontDoor.Inputs;
using SkuName = Pulumi.AzureNative.FrontDoor.SkuName;

namespace Payments.Infra.Components.Azure.Entry;

/// <summary>The web application firewall of a front door, with the rules that Microsoft keeps. It knows no tenants: quotas are the cells' own.</summary>
internal static class Firewall
{
    /// <summary>Rules and their versions (learn.microsoft.com/azure/web-application-firewall/afds/waf-front-door-drs).</summary>
    private static readonly ImmutableArray<(string Type, string Version)> RuleSets =
        [("Microsoft_DefaultRuleSet", "2.1"), ("Microsoft_BotManagerRuleSet", "1.1")];

    /// <summary>Declares it before all hosts.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs of the front door.</param>
    /// <param name="profile">The front door.</param>
    /// <param name="domains">Ids of the hosts.</param>
    /// <param name="child">How the engine treats it.</param>
    public static void Declare(string name, FrontDoorArgs args, Profile profile, ImmutableArray<Output<string>> domains, CustomResourceOptions child)
    {
        var environment = args.Environment;
        var policy = new Policy($"{name}-firewall", new PolicyArgs
        {
            // Letters and digits alone.
            PolicyName = environment.NameOf("fdfp").Replace("-", "", StringComparison.Ordinal),
            ResourceGroupName = environment.ResourceGroup,
            Location = "Global",
            Sku = new Inputs.SkuArgs { Name = SkuName.Premium_AzureFrontDoor },
            PolicySettings = new Inputs.PolicySettingsArgs
            {
                EnabledState = PolicyEnabledState.Enabled,
                Mode = args.Firewall == FirewallMode.Prevention ? PolicyMode.Prevention : PolicyMode.Detection,
                RequestBodyCheck = PolicyRequestBodyCheck.Enabled,
            },
            ManagedRules = new Inputs.ManagedRuleSetListArgs { ManagedRuleSets = RuleSets.Select(Rules).ToArray() },
            Tags = environment.Tags,
        }, child);
        _ = new SecurityPolicy($"{name}-firewall", new SecurityPolicyArgs
        {
            SecurityPolicyName = "firewall",
            ProfileName = profile.Name!,
            ResourceGroupName = environment.ResourceGroup,
            Parameters = new Cdn.SecurityPolicyWebApplicationFirewallParametersArgs
            {
                Type = "WebApplicationFirewall",
                WafPolicy = new Cdn.ResourceReferenceArgs { Id = policy.Id },
                Associations =
                {
                    new Cdn.SecurityPolicyWebApplicationFirewallAssociationArgs
                    {
                        Domains = domains.Select(id => (Input<Cdn.ActivatedResourceReferenceArgs>)new Cdn.ActivatedResourceReferenceArgs { Id = id }).ToArray(),
                        PatternsToMatch = { "/*" },
                    },
                },
            },
        }, child);
    }

    /// <summary>The default rules add up what they find, so that the set has an action as a whole; of bots each group has its own.</summary>
    private static Input<Inputs.ManagedRuleSetArgs> Rules((string Type, string Version) set)
    {
        var rules = new Inputs.ManagedRuleSetArgs { RuleSetType = set.Type, RuleSetVersion = set.Version };
        if (set == RuleSets[0])
        {
            rules.RuleSetAction = ManagedRuleSetActionType.Block;
        }

        return rules;
    }
}
