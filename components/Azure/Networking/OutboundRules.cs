using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Rules for what goes out, in the order in which they are tried.</summary>
internal sealed class OutboundRules
{
    /// <summary>What Azure answers from; a rule takes one name of a service at most.</summary>
    private static readonly ImmutableArray<(string Name, string Tag)> Azure =
    [
        ("azure", "AzureCloud"),
        ("front-door", "AzureFrontDoor.FirstParty"),
        ("microsoft-registry", "MicrosoftContainerRegistry"),
    ];

    private const string Any = "*";
    private const string Https = "443";
    private const int First = 100;
    private const int Step = 10;
    private const int Last = 4096;

    private readonly List<SecurityRuleArgs> rules = [];

    /// <summary>The rules.</summary>
    public IEnumerable<SecurityRuleArgs> All => rules;

    /// <summary>Own networks, those connected with them, and pods, whose addresses no network knows.</summary>
    public OutboundRules AllowNetworks(string[] pods)
    {
        Add(Rule("network", SecurityRuleAccess.Allow, Any), rule => rule.DestinationAddressPrefix = InboundRules.VirtualNetwork);
        return Add(Rule("pods", SecurityRuleAccess.Allow, Any), rule => rule.DestinationAddressPrefixes = pods);
    }

    /// <summary>Azure's own services, which nodes cannot do without (learn.microsoft.com/azure/aks/outbound-rules-control-egress).</summary>
    public OutboundRules AllowAzure()
    {
        foreach (var (name, tag) in Azure)
        {
            Add(Rule(name, SecurityRuleAccess.Allow, Https), rule => rule.DestinationAddressPrefix = tag);
        }

        return this;
    }

    /// <summary>Ranges on the internet.</summary>
    public OutboundRules AllowRanges(string who, string[] ranges) =>
        ranges.Length == 0 ? this : Add(Rule(who, SecurityRuleAccess.Allow, Https), rule => rule.DestinationAddressPrefixes = ranges);

    /// <summary>Comes before Azure's own rule, which lets everything out.</summary>
    public OutboundRules DenyInternet() => Add(Rule("internet", SecurityRuleAccess.Deny, Any), rule =>
    {
        rule.DestinationAddressPrefix = InboundRules.Internet;
        rule.Priority = Last;
    });

    private static SecurityRuleArgs Rule(string name, SecurityRuleAccess access, string port) => new()
    {
        Name = $"{(access == SecurityRuleAccess.Allow ? "to" : "not-to")}-{name}",
        Access = access,
        Protocol = port == Any ? SecurityRuleProtocol.Asterisk : SecurityRuleProtocol.Tcp,
        Direction = SecurityRuleDirection.Outbound,
        SourceAddressPrefix = Any,
        SourcePortRange = Any,
        DestinationPortRange = port,
    };

    private OutboundRules Add(SecurityRuleArgs rule, Action<SecurityRuleArgs> complete)
    {
        complete(rule);
        rule.Priority ??= First + (rules.Count * Step);
        rules.Add(rule);
        return this;
    }
}
