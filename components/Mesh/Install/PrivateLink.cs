namespace Payments.Infra.Components.Mesh.Install;

/// <summary>How others connect to the gateway's load balancer without a public address, such as a front door with a web application firewall.</summary>
/// <param name="Subnet">Name of the subnet of the load balancer and of the service.</param>
/// <param name="Name">Name of the private link service.</param>
/// <param name="ResourceGroup">Name of its resource group: in that of the nodes nobody could approve a connection.</param>
public sealed record PrivateLink(string Subnet, string Name, string ResourceGroup);
