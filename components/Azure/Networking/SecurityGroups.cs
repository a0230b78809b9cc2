using Pulumi.AzureNative.Network;
using SecurityRuleArgs = Pulumi.AzureNative.Network.Inputs.SecurityRuleArgs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>
/// Rules of the subnets. Overlay pods meet them with their own addresses, and AKS never edits groups that are not its
/// own: what the cluster needs must be named here.
/// </summary>
internal sealed class SecurityGroups
{
    private readonly string name;
    private readonly AzureEnvironment environment;
    private readonly Output<string> group;
    private readonly CustomResourceOptions child;

    public SecurityGroups(string name, NetworkArgs args, Output<string> group, CustomResourceOptions child)
    {
        (this.name, environment, this.group, this.child) = (name, args.Environment, group, child);
        var plan = args.Addresses;
        var clients = args.Exposure == GatewayExposure.Public ? InboundRules.Internet : InboundRules.VirtualNetwork;
        if (!environment.Baseline.SeparatesPools)
        {
            Nodes = Declare("nodes", new InboundRules().AllowFrom("virtual-network", InboundRules.VirtualNetwork).AllowWebFrom(clients));
            return;
        }

        string[] nodes = [.. plan.Subnets.OfNodes(environment.Baseline).Select(subnet => $"{subnet.Range}")], cluster = [.. nodes, $"{plan.Pods}"];
        var toNodes = new InboundRules()
            .DenyPort("ssh", 22)
            .Allow("nodes", nodes, cluster)
            .Allow("pods", [$"{plan.Pods}"], cluster)
            .Allow("api-server", [$"{plan.Subnets.ApiServer}"], cluster)
            .AllowFrom("load-balancer-probes", InboundRules.LoadBalancer)
            .AllowWebFrom(clients)
            .DenyRest();
        Nodes = Declare("nodes", toNodes);
        var filtered = new OutboundRules()
            .AllowNetworks([$"{plan.Pods}"])
            .AllowAzure()
            .AllowRanges("listed", [.. plan.CardDataEgress.Select(range => $"{range}")])
            .DenyInternet();
        CardData = args.FiltersCardData ? Declare("cde", toNodes, filtered) : Nodes;
        Ingress = Declare("ingress", new InboundRules().AllowFrom("load-balancer-probes", InboundRules.LoadBalancer).AllowWebFrom(clients).DenyRest());
        Endpoints = Declare("endpoints", new InboundRules()
            .Allow("cluster", cluster, [$"{plan.Subnets.PrivateEndpoints}"])
            .AllowHttps("networks", [$"{plan.Network}", .. plan.Peers.Select(peer => $"{peer}")], [$"{plan.Subnets.PrivateEndpoints}"])
            .DenyRest());
        if (args.Services.Contains(ManagedService.Postgres))
        {
            string[] postgres = [$"{plan.Subnets.Postgres}"];
            Closed = Declare("data", new InboundRules().Allow("cluster", cluster, postgres).Allow("standby", postgres, postgres).DenyRest());
        }
    }

    /// <summary>Rules of nodes.</summary>
    public Output<string> Nodes { get; }

    /// <summary>Rules of nodes that see card data.</summary>
    public Output<string>? CardData { get; }

    /// <summary>Rules of internal load balancers.</summary>
    public Output<string>? Ingress { get; }

    /// <summary>Rules of private endpoints.</summary>
    public Output<string>? Endpoints { get; }

    /// <summary>Rules of the database; null where none is in use.</summary>
    public Output<string>? Closed { get; }

    private Output<string> Declare(string subnet, InboundRules rules, OutboundRules? outbound = null) => new NetworkSecurityGroup(
        $"{name}-{subnet}",
        new NetworkSecurityGroupArgs
        {
            NetworkSecurityGroupName = environment.NameOf($"nsg-{subnet}"),
            ResourceGroupName = group,
            Location = environment.Region.Name,
            SecurityRules = rules.All.Concat(outbound?.All ?? []).Select(rule => (Input<SecurityRuleArgs>)rule).ToArray(),
            Tags = environment.Tags,
        },
        child).Id;
}
