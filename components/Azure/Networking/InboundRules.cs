using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Rules for what comes in, in the order in which they are tried.</summary>
internal sealed class InboundRules
{
    /// <summary>Everybody.</summary>
    public const string Internet = "Internet";

    /// <summary>This network and those connected with it.</summary>
    public const string VirtualNetwork = "VirtualNetwork";

    /// <summary>Where Azure's load balancers ask from whether a node is well.</summary>
    public const string LoadBalancer = "AzureLoadBalancer";

    private const string Any = "*";
    private const int First = 100;
    private const int Step = 10;
    private const int Last = 4096;

    private readonly List<SecurityRuleArgs> rules = [];

    /// <summary>The rules.</summary>
    public IEnumerable<SecurityRuleArgs> All => rules;

    public InboundRules Allow(string who, string[] from, string[] to) => Add(new SecurityRuleArgs
    {
        Name = $"allow-{who}",
        Access = SecurityRuleAccess.Allow,
        Protocol = SecurityRuleProtocol.Asterisk,
        Direction = SecurityRuleDirection.Inbound,
        SourceAddressPrefixes = from,
        SourcePortRange = Any,
        DestinationAddressPrefixes = to,
        DestinationPortRange = Any,
    });

    /// <summary>Who may reach services of Azure in the network, such as a pipeline that pushes images.</summary>
    public InboundRules AllowHttps(string who, string[] from, string[] to) => Add(new SecurityRuleArgs
    {
        Name = $"allow-{who}",
        Access = SecurityRuleAccess.Allow,
        Protocol = SecurityRuleProtocol.Tcp,
        Direction = SecurityRuleDirection.Inbound,
        SourceAddressPrefixes = from,
        SourcePortRange = Any,
        DestinationAddressPrefixes = to,
        DestinationPortRange = "443",
    });

    public InboundRules AllowFrom(string who, string tag) => Add(new SecurityRuleArgs
    {
        Name = $"allow-{who}",
        Access = SecurityRuleAccess.Allow,
        Protocol = SecurityRuleProtocol.Asterisk,
        Direction = SecurityRuleDirection.Inbound,
        SourceAddressPrefix = tag,
        SourcePortRange = Any,
        DestinationAddressPrefix = Any,
        DestinationPortRange = Any,
    });

    /// <summary>Clients of the ingress gateway.</summary>
    public InboundRules AllowWebFrom(string tag) => Add(new SecurityRuleArgs
    {
        Name = "allow-web",
        Access = SecurityRuleAccess.Allow,
        Protocol = SecurityRuleProtocol.Tcp,
        Direction = SecurityRuleDirection.Inbound,
        SourceAddressPrefix = tag,
        SourcePortRange = Any,
        DestinationAddressPrefix = Any,
        DestinationPortRanges = { "80", "443" },
    });

    public InboundRules DenyPort(string what, int port) => Add(new SecurityRuleArgs
    {
        Name = $"deny-{what}",
        Access = SecurityRuleAccess.Deny,
        Protocol = SecurityRuleProtocol.Tcp,
        Direction = SecurityRuleDirection.Inbound,
        SourceAddressPrefix = Any,
        SourcePortRange = Any,
        DestinationAddressPrefix = Any,
        DestinationPortRange = $"{port}",
    });

    /// <summary>Comes before Azure's own rules, which let the whole network in.</summary>
    public InboundRules DenyRest() => Add(new SecurityRuleArgs
    {
        Name = "deny-rest",
        Access = SecurityRuleAccess.Deny,
        Protocol = SecurityRuleProtocol.Asterisk,
        Direction = SecurityRuleDirection.Inbound,
        SourceAddressPrefix = Any,
        SourcePortRange = Any,
        DestinationAddressPrefix = Any,
        DestinationPortRange = Any,
        Priority = Last,
    });

    private InboundRules Add(SecurityRuleArgs rule)
    {
        rule.Priority ??= First + (rules.Count * Step);
        rules.Add(rule);
        return this;
    }
}
