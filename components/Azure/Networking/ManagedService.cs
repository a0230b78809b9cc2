namespace Payments.Infra.Components.Azure.Networking;

/// <summary>A service of Azure that a network holds a place for when it is in use.</summary>
public enum ManagedService
{
    /// <summary>PostgreSQL: a subnet of its own, rules and a name zone.</summary>
    Postgres,

    /// <summary>Managed Redis: a name zone.</summary>
    Redis,

    /// <summary>Event Hubs: a name zone.</summary>
    EventHubs,

    /// <summary>Key Vault: a name zone.</summary>
    Vault,
}
