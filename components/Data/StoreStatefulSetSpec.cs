using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data;

/// <summary>What a <see cref="StoreStatefulSet"/> consists of.</summary>
internal sealed record StoreStatefulSetSpec
{
    /// <summary>Name of the store, of its ServiceAccount, and value of its pods' label <c>app</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the port, which tells the mesh the protocol.</summary>
    public required string PortName { get; init; }

    /// <summary>Port of the container and of both Services.</summary>
    public required int Port { get; init; }

    /// <summary>Name of the Service that clients connect to.</summary>
    public required string Service { get; init; }

    /// <summary>Name of the headless Service, which gives the pod its DNS name.</summary>
    public required string Headless { get; init; }

    /// <summary>The container.</summary>
    public required ContainerArgs Container { get; init; }

    /// <summary>Volumes of the pod, that of the data left out.</summary>
    public required ImmutableArray<VolumeArgs> Volumes { get; init; }

    /// <summary>Volume of the data.</summary>
    public required VolumeSettings Storage { get; init; }

    /// <summary>What becomes of the volume when the store is no longer declared; null for unsaid.</summary>
    public required StoreRemoval? WhenRemoved { get; init; }
}
