namespace Payments.Infra.Components.Data;

/// <summary>How a store is run. Its clients see no difference.</summary>
public enum StoreMode
{
    /// <summary>One pod with a volume, for a cluster on one's own machine. There is no failover.</summary>
    Statefulset,

    /// <summary>Pods that an operator or a maintained chart manages.</summary>
    Operator,

    /// <summary>A managed service of Azure.</summary>
    Azure,
}
