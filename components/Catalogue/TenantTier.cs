namespace Payments.Infra.Components.Catalogue;

/// <summary>What a tenant has agreed to.</summary>
public enum TenantTier
{
    /// <summary>Shares pods with others.</summary>
    Standard,

    /// <summary>May have pods and nodes of its own.</summary>
    Premium,
}
