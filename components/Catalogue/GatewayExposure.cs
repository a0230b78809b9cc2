namespace Payments.Infra.Components.Catalogue;

/// <summary>Who reaches the ingress gateway.</summary>
public enum GatewayExposure
{
    /// <summary>The virtual network, through an internal load balancer.</summary>
    Internal,

    /// <summary>The internet, through a public load balancer.</summary>
    Public,

    /// <summary>The cluster alone; from outside by port forwarding.</summary>
    Cluster,
}
