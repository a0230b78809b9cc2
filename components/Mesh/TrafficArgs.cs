namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="Traffic"/>.</summary>
public sealed class TrafficArgs : ResourceArgs
{
    /// <summary>Namespace of the service.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>The service.</summary>
    public required RunningService Service { get; init; }

    /// <summary>Tenants; those with a dedicated pool are routed there. Default none.</summary>
    public TenantList Tenants { get; init; } = TenantList.None;

    /// <summary>Requests a second that a pod of a pool takes on. Default 200.</summary>
    public Func<string, int> PodLimit { get; init; } = _ => 200;

    /// <summary>Pods of the service, which routes wait for. Default none.</summary>
    public ImmutableArray<Resource> Pods { get; init; } = [];

    /// <summary>Faults; those of other services are left out. Default none.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];
}
