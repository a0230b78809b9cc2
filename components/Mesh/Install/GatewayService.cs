namespace Payments.Infra.Components.Mesh.Install;

/// <summary>The Service in front of the ingress gateway.</summary>
internal static class GatewayService
{
    private const string InternalAnnotation = "service.beta.kubernetes.io/azure-load-balancer-internal";
    private const string SubnetAnnotation = "service.beta.kubernetes.io/azure-load-balancer-internal-subnet";

    /// <summary>Lets a front door with a firewall reach the load balancer without a public address.</summary>
    private const string PrivateLinkAnnotation = "service.beta.kubernetes.io/azure-pls-create";

    public static Dictionary<string, object> Values(ControlPlaneArgs args) => args.Exposure switch
    {
        GatewayExposure.Cluster => new() { ["type"] = "ClusterIP" },
        GatewayExposure.Public => LoadBalancer(),
        GatewayExposure.Internal => new(LoadBalancer()) { ["annotations"] = Annotations(args.Subnet) },
        _ => throw new ArgumentOutOfRangeException(nameof(args), args.Exposure, "expected one of the named exposures"),
    };

    private static Dictionary<string, object> Annotations(string? subnet) => subnet is null
        ? new() { [InternalAnnotation] = "true" }
        : new() { [InternalAnnotation] = "true", [SubnetAnnotation] = subnet, [PrivateLinkAnnotation] = "true" };

    /// <summary>Local: else policies and logs would see a node's address instead of the client's.</summary>
    private static Dictionary<string, object> LoadBalancer() => new() { ["type"] = "LoadBalancer", ["externalTrafficPolicy"] = "Local" };
}
