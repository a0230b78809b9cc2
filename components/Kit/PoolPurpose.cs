namespace Payments.Infra.Components.Kit;

/// <summary>What a pool of nodes is for.</summary>
public enum PoolPurpose
{
    /// <summary>What all tenants share, outside the scope of PCI DSS.</summary>
    Apps,

    /// <summary>Pods that see card data: the cardholder data environment.</summary>
    Cde,

    /// <summary>The mesh's control plane and gateways, and telemetry.</summary>
    Platform,

    /// <summary>What Kubernetes itself needs.</summary>
    System,

    /// <summary>One tenant alone.</summary>
    Tenant,
}
