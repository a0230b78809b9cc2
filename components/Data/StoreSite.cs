using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Data;

/// <summary>Where stores are, and what all stores of a stack share.</summary>
public sealed record StoreSite
{
    /// <summary>Namespace of the services, which read their credentials there.</summary>
    public required Input<string> ServiceNamespace { get; init; }

    /// <summary>Who uses the stores.</summary>
    public required DataGraph Graph { get; init; }

    /// <summary>Where passwords are kept.</summary>
    public SecretSource Secrets { get; init; } = SecretSource.Cluster;

    /// <summary>Passwords are made anew when this text changes. Default empty.</summary>
    public string Rotation { get; init; } = "";

    /// <summary>Storage class of volumes that name no other; empty for that of the cluster.</summary>
    public string StorageClass { get; init; } = "";

    /// <summary>Zones that pods are spread over. Default 3.</summary>
    public int Zones { get; init; } = 3;

    /// <summary>Priority class of the pods; empty for that of the cluster.</summary>
    public string PriorityClass { get; init; } = "";

    /// <summary>Namespace of the metrics collector. Default <c>monitoring</c>.</summary>
    public string ObservabilityNamespace { get; init; } = Tools.Namespace;

    /// <summary>Azure, where the mode, the backups or the key vault need it.</summary>
    public AzureSite? Azure { get; init; }
}
