namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Inputs of <see cref="ControlPlane"/>.</summary>
public sealed class ControlPlaneArgs : ResourceArgs
{
    /// <inheritdoc cref="IstioInstallation"/>
    public IstioInstallation Installation { get; init; } = new();

    /// <inheritdoc cref="GatewayExposure"/>
    public GatewayExposure Exposure { get; init; } = GatewayExposure.Internal;

    /// <summary>Labels of the nodes that control plane and gateway are on. Default any.</summary>
    public ImmutableDictionary<string, string> Nodes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How others connect to the gateway's internal load balancer. Default not at all: it is in the subnet of the nodes.</summary>
    public PrivateLink? PrivateLink { get; init; }

    /// <summary>
    /// Proxies in front of the gateway that each add the address of who called them to <c>x-forwarded-for</c>. Default 0: what callers put there is not
    /// believed.
    /// </summary>
    public int TrustedProxies { get; init; }

    /// <summary>Name of the cell that the mesh is in, as a label of access logs. Default none.</summary>
    public string? Cell { get; init; }

    /// <inheritdoc cref="AuthoritySettings"/>
    public AuthoritySettings Authority { get; init; } = new();

    /// <summary>The store that Secrets are copied from, which those from the key vault wait for. Default one that exists.</summary>
    public Resource? Vault { get; init; }

    /// <summary>Namespace of the services, and of the one that counts requests.</summary>
    public required string ServiceNamespace { get; init; }

    /// <summary>Services that the gateway leads to. Default none.</summary>
    public ImmutableArray<ServiceDefinition> PublicServices { get; init; } = [];

    /// <summary>Priority class of the gateway's pods: without it they would go first when nodes are full. Default that of the cluster.</summary>
    [Input("gatewayPriority")]
    public Input<string>? GatewayPriority { get; init; }

    /// <summary>What the gateway's pods wait for, such as their priority class. Default nothing.</summary>
    public ImmutableArray<Resource> GatewayWaitsFor { get; init; } = [];

    /// <inheritdoc cref="ImageSource"/>
    public ImageSource Images { get; init; } = ImageSource.Upstream();

    /// <summary>The gateway's names.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
