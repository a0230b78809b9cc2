using System.Net;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure.Reach;

/// <summary>The subnets of a plan, each with its rules.</summary>
internal sealed class PlannedNetwork
{
    private const string Node = "10.240.4.4";

    private readonly ImmutableArray<(IPNetwork Range, SecurityRules? Rules)> subnets;
    private readonly IPNetwork pods;

    public PlannedNetwork(PlannedObjects planned)
    {
        var states = planned.Plan.Steps.Select(step => step.State).ToDictionary(state => state.Urn);
        var groups = planned.OfAzure
            .Where(resource => resource.Type.EndsWith(":NetworkSecurityGroup", StringComparison.Ordinal))
            .ToDictionary(group => group.Urn);
        var network = planned.OfAzure.Single(resource => resource.Type.EndsWith(":VirtualNetwork", StringComparison.Ordinal));
        var peers = groups.Values.SelectMany(group => ((JsonArray)group.Inputs["securityRules"]!)
            .Where(rule => (string?)rule!["name"] == "allow-networks")
            .SelectMany(rule => ((JsonArray)rule!["sourceAddressPrefixes"]!).Select(range => (string)range!)));
        var cluster = planned.OfAzure.Single(resource => resource.Type.EndsWith(":ManagedCluster", StringComparison.Ordinal));
        var podRange = (string)cluster.At("networkProfile.podCidr")!;
        pods = IPNetwork.Parse(podRange);
        string[] connected = [(string)network.At("addressSpace.addressPrefixes[0]")!, podRange, .. peers];
        subnets =
        [
            .. planned.OfAzure.Where(resource => resource.Type.EndsWith(":Subnet", StringComparison.Ordinal)).Select(subnet => (
                IPNetwork.Parse((string)subnet.At("addressPrefix")!),
                states[subnet.Urn].PropertyDependencies.GetValueOrDefault("networkSecurityGroup", []) is [var group]
                    ? new SecurityRules(groups[group], connected)
                    : null)),
        ];
    }

    /// <summary>A section of a stack's file, with keys set.</summary>
    public static string Section(string stack, string more)
    {
        var section = JsonNode.Parse(Previews.Section(stack, "azure"))!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(more)!.AsObject())
        {
            section[key] = value?.DeepClone();
        }

        return section.ToJsonString();
    }

    /// <summary>
    /// Whether rules at both ends let a connection pass. Pods have their own addresses among each other and to nodes; elsewhere they have that of their node
    /// (learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay).
    /// </summary>
    public bool Connects(string from, string to, int port)
    {
        var seen = IsPod(from) && !IsPod(to) ? Node : from;
        return RulesOf(seen).All(rules => rules.Allows("Outbound", seen, to, port)) && RulesOf(to).All(rules => rules.Allows("Inbound", seen, to, port));
    }

    private bool IsPod(string address) => IPAddress.TryParse(address, out var ip) && pods.Contains(ip);

    private IEnumerable<SecurityRules> RulesOf(string address)
    {
        if (!IPAddress.TryParse(address, out var ip))
        {
            return [];
        }

        // A pod may be on any node.
        var found = pods.Contains(ip) ? subnets.Where(subnet => subnet.Rules is not null).Take(1) : subnets.Where(subnet => subnet.Range.Contains(ip));
        return found.Select(subnet => subnet.Rules).OfType<SecurityRules>();
    }
}
