namespace Payments.Infra.Components.Data;

/// <summary>What stands behind a store. Its clients see no difference.</summary>
public enum StoreMode
{
    /// <summary>One pod with a volume: for a cluster on one's own machine. Nothing takes over when it fails.</summary>
    Statefulset,

    /// <summary>Pods that an operator or a maintained chart looks after.</summary>
    Operator,

    /// <summary>A managed service of Azure.</summary>
    Azure,
}
