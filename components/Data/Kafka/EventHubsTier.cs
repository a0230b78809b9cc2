namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Tiers of Event Hubs that speak Kafka.</summary>
public enum EventHubsTier
{
    /// <summary>Shared machines.</summary>
    Standard,

    /// <summary>Machines of one's own.</summary>
    Premium,
}
