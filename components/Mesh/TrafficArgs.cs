using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Pulumi;

namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="Traffic"/>.</summary>
public sealed class TrafficArgs : ResourceArgs
{
    /// <summary>Namespace of the service.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The service, as the catalogue declares it.</summary>
    public required ServiceDefinition Service { get; init; }

    /// <summary>Which versions run, and which requests each gets.</summary>
    public required Release Release { get; init; }

    /// <summary>How many pods run, of which the circuit breaker must leave some.</summary>
    public Replicas Replicas { get; init; } = new();

    /// <summary>Tenants; those with a dedicated pool are routed there. Default none.</summary>
    public TenantList Tenants { get; init; } = TenantList.None;

    /// <summary>Faults; those of other services are left out. Default none.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];
}
