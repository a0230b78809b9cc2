using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data;

/// <summary>What a <see cref="StorePod"/> is made of.</summary>
internal sealed record StorePodSpec
{
    /// <summary>Name of the store, its account and its pods' label <c>app</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the port, which tells the mesh the protocol.</summary>
    public required string PortName { get; init; }

    /// <summary>Port of container and Services.</summary>
    public required int Port { get; init; }

    /// <summary>Services: name, and whether it names the pod rather than an address of its own. The last one is the StatefulSet's.</summary>
    public required ImmutableArray<(string Name, bool Headless)> Services { get; init; }

    /// <summary>The container.</summary>
    public required ContainerArgs Container { get; init; }

    /// <summary>Its volumes beside that of the data.</summary>
    public required ImmutableArray<VolumeArgs> Volumes { get; init; }

    /// <summary>The volume of the data.</summary>
    public required VolumeSettings Volume { get; init; }
}
