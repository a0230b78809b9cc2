namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Service levels of the control plane.</summary>
internal enum ClusterTier
{
    /// <summary>No service level agreement.</summary>
    Free,

    /// <summary>99.95 % with zones.</summary>
    Standard,
}
