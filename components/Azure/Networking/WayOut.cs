namespace Payments.Infra.Components.Azure.Networking;

/// <summary>How nodes reach the internet: through a gateway of the network's own, or through a firewall elsewhere.</summary>
/// <param name="Addresses">Addresses that they have there, such as <c>198.51.100.6/31</c>; empty where the firewall knows them.</param>
internal sealed record WayOut(Output<string> Addresses)
{
    /// <summary>Id of the gateway; null behind a firewall.</summary>
    public Output<string>? NatGatewayId { get; init; }

    /// <summary>Id of the routes to the firewall; null without one.</summary>
    public Output<string>? RouteTableId { get; init; }
}
