namespace Payments.Infra.Components.Services;

/// <summary>Inputs of a <see cref="Microservice"/>.</summary>
public sealed class MicroserviceArgs : ResourceArgs
{
    /// <summary>Namespace that it runs in.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>The service.</summary>
    public required RunningService Service { get; init; }

    /// <summary>Tenants; those with a dedicated pool get pods of their own. Default none.</summary>
    public TenantList Tenants { get; init; } = TenantList.None;

    /// <summary>Whether dedicated pools have nodes of their own, with a label and a taint <c>pool</c>. Default true.</summary>
    public bool DedicatedNodes { get; init; } = true;

    /// <summary>Whether card data has nodes of its own, with a label and a taint <c>workload=cde</c>. Default false.</summary>
    public bool CardDataNodes { get; init; }

    /// <summary>Client id of the service's identity in Azure. Default none.</summary>
    [Input("identity")]
    public Input<string>? Identity { get; init; }

    /// <summary>Control plane that gives the pods their sidecars. Default the one that the namespace's label picks.</summary>
    [Input("meshRevision")]
    public Input<string> MeshRevision { get; init; } = "default";

    /// <summary>Priority class of the pods. Default that of the cluster.</summary>
    [Input("priorityClass")]
    public Input<string>? PriorityClass { get; init; }

    /// <inheritdoc cref="ImageSource"/>
    public ImageSource Images { get; init; } = ImageSource.Upstream();

    /// <summary>
    /// When nodes pull the image: <c>Always</c>, the default, checks each time that the pod may have it;
    /// <c>IfNotPresent</c> takes one that was loaded into the nodes.
    /// </summary>
    [Input("imagePullPolicy")]
    public Input<string> ImagePullPolicy { get; init; } = "Always";

    /// <summary>What pods of a pool wait for: policies that guard them, and what opens their stores. Default nothing.</summary>
    public Func<string, IEnumerable<Resource>> PodsWaitFor { get; init; } = _ => [];

    /// <summary>Stores that it uses. Default none.</summary>
    public ImmutableArray<StoreConnection> Connections { get; init; } = [];
}
