namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>Inputs of <see cref="TenantIsolation"/>.</summary>
public sealed class TenantIsolationArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>The services, their calls, and the tenants.</summary>
    public required StackServices Services { get; init; }

    /// <summary>The Redis that keeps the counts, which the service logs in to with a certificate.</summary>
    public required StoreConnection Counts { get; init; }

    /// <summary>Namespace of the gateway, which the objects in it wait for. Default one that exists.</summary>
    public Resource? GatewayNamespace { get; init; }

    /// <summary>Control plane that gives the pods their sidecars. Default the one that the namespace's label picks.</summary>
    [Input("meshRevision")]
    public Input<string> MeshRevision { get; init; } = "default";

    /// <summary>Priority class of the pods: without it they would go before the services that they count for. Default that of the cluster.</summary>
    [Input("priorityClass")]
    public Input<string>? PriorityClass { get; init; }

    /// <summary>What pods wait for: policies of the whole namespace, and what opens the Redis. Default nothing.</summary>
    public ImmutableArray<Resource> PodsWaitFor { get; init; } = [];

    /// <inheritdoc cref="ImageSource"/>
    public ImageSource Images { get; init; } = ImageSource.Upstream();

    /// <inheritdoc cref="QuotaSettings"/>
    public QuotaSettings Quotas { get; init; } = new();

    /// <summary>The gateway's names.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
