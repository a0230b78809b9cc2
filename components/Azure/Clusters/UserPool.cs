namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>A pool beside the one that Kubernetes itself needs.</summary>
public sealed record UserPool : NodePoolShape
{
    /// <summary>What it is for. Default apps.</summary>
    public PoolPurpose Purpose { get; init; } = PoolPurpose.Apps;
}
