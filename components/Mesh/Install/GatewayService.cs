namespace Payments.Infra.Components.Mesh.Install;

/// <summary>The Service in front of the ingress gateway.</summary>
internal static class GatewayService
{
    private const string InternalAnnotation = "service.beta.kubernetes.io/azure-load-balancer-internal";

    public static Dictionary<string, object> Values(GatewayExposure exposure) => exposure switch
    {
        GatewayExposure.Cluster => new() { ["type"] = "ClusterIP" },
        GatewayExposure.Public => LoadBalancer(),
        GatewayExposure.Internal => new(LoadBalancer()) { ["annotations"] = new Dictionary<string, object> { [InternalAnnotation] = "true" } },
        _ => throw new ArgumentOutOfRangeException(nameof(exposure), exposure, "expected one of the named exposures"),
    };

    /// <summary>Local: else policies and logs would see a node's address instead of the client's.</summary>
    private static Dictionary<string, object> LoadBalancer() => new() { ["type"] = "LoadBalancer", ["externalTrafficPolicy"] = "Local" };
}
