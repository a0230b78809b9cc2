using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Logs;
using Payments.Infra.Components.Azure.Networking;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>Inputs of an <see cref="AksCluster"/>.</summary>
public sealed class AksClusterArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>The network that its nodes are in.</summary>
    public required Network Network { get; init; }

    /// <summary>Addresses of the network, pods and Services.</summary>
    public AddressPlan Addresses { get; init; } = new();

    /// <summary>Who the control plane and the nodes are.</summary>
    public required Identities Identities { get; init; }

    /// <summary>Where its logs go. Default nowhere.</summary>
    public Monitoring? Monitoring { get; init; }

    /// <summary>What pods need of Azure, such as the right to pull images: whatever is in the cluster comes after it. Default nothing.</summary>
    public ImmutableArray<Resource> NeededByPods { get; init; } = [];

    /// <summary>Version of Kubernetes. Default 1.36.</summary>
    public KubernetesVersion Version { get; init; } = new(1, 36);

    /// <summary>First label of its host name; Azure never changes it.</summary>
    public required string DnsPrefix { get; init; }

    /// <summary>Availability zones of its nodes. Default none.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>Nodes of what Kubernetes itself needs.</summary>
    public required SystemPool System { get; init; }

    /// <summary>All other pools.</summary>
    public required ImmutableArray<NodePool> Pools { get; init; }

    /// <summary>Object ids of the Entra groups that may do everything in it.</summary>
    public ImmutableArray<string> Administrators { get; init; } = [];

    /// <summary>Addresses that reach its API server, where it is public. Default none.</summary>
    public ImmutableArray<AddressRange> AuthorizedRanges { get; init; } = [];

    /// <inheritdoc cref="ClusterLogin"/>
    public ClusterLogin Login { get; init; } = ClusterLogin.Azurecli;

    /// <inheritdoc cref="MaintenanceSettings"/>
    public MaintenanceSettings Maintenance { get; init; } = new();
}
