namespace Payments.Infra.Components.Kit;

/// <summary>What nodes say of themselves.</summary>
public static class NodeLabels
{
    /// <summary>Label and taint that say what nodes are for.</summary>
    public const string Purpose = "workload";

    /// <summary>Value of <see cref="Purpose"/>.</summary>
    /// <param name="purpose">What the nodes are for.</param>
    public static string ValueOf(PoolPurpose purpose) => purpose.ToString().ToLowerInvariant();
}
