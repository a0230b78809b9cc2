namespace Payments.Infra.Components.Mesh.Install;

/// <summary>The Service in front of the ingress gateway.</summary>
internal static class GatewayService
{
    private const string InternalAnnotation = "service.beta.kubernetes.io/azure-load-balancer-internal";
    private const string SubnetAnnotation = "service.beta.kubernetes.io/azure-load-balancer-internal-subnet";

    private const string PrivateLinkAnnotation = "service.beta.kubernetes.io/azure-pls-create";
    private const string LinkNameAnnotation = "service.beta.kubernetes.io/azure-pls-name";
    private const string LinkGroupAnnotation = "service.beta.kubernetes.io/azure-pls-resource-group";
    private const string LinkVisibilityAnnotation = "service.beta.kubernetes.io/azure-pls-visibility";

    public static Dictionary<string, object> Values(ControlPlaneArgs args) => args.Exposure switch
    {
        GatewayExposure.Cluster => new() { ["type"] = "ClusterIP" },
        GatewayExposure.Public => LoadBalancer(),
        GatewayExposure.Internal => new(LoadBalancer()) { ["annotations"] = Annotations(args.PrivateLink) },
        _ => throw new ArgumentOutOfRangeException(nameof(args), args.Exposure, "expected one of the named exposures"),
    };

    private static Dictionary<string, object> Annotations(PrivateLink? link) => link is null
        ? new() { [InternalAnnotation] = "true" }
        : new()
        {
            [InternalAnnotation] = "true",
            [SubnetAnnotation] = link.Subnet,
            [PrivateLinkAnnotation] = "true",
            [LinkNameAnnotation] = link.Name,
            [LinkGroupAnnotation] = link.ResourceGroup,

            // A front door asks from a subscription of Microsoft's; whoever asks must still be approved.
            [LinkVisibilityAnnotation] = "*",
        };

    /// <summary>Local: else policies and logs would see a node's address instead of the client's.</summary>
    private static Dictionary<string, object> LoadBalancer() => new() { ["type"] = "LoadBalancer", ["externalTrafficPolicy"] = "Local" };
}
