namespace Payments.Infra.Components.Kit;

/// <summary>A service of Azure that a network can reach at an address of its own.</summary>
/// <param name="Key">Short name, for names in the program.</param>
/// <param name="GroupId">What Azure calls the part of a resource that is connected.</param>
/// <param name="Zone">Private name zone of its hosts.</param>
public sealed record PrivateService(string Key, string GroupId, string Zone)
{
    /// <summary>Container Registry.</summary>
    public static PrivateService Registry { get; } = new("registry", "registry", "privatelink.azurecr.io");

    /// <summary>Key Vault.</summary>
    public static PrivateService Vault { get; } = new("vault", "vault", "privatelink.vaultcore.azure.net");

    /// <summary>Blob storage.</summary>
    public static PrivateService Blob { get; } = new("blob", "blob", "privatelink.blob.core.windows.net");

    /// <summary>Event Hubs.</summary>
    public static PrivateService EventHubs { get; } = new("eventhubs", "namespace", "privatelink.servicebus.windows.net");

    /// <summary>Managed Redis.</summary>
    public static PrivateService Redis { get; } = new("redis", "redisEnterprise", "privatelink.redis.azure.net");
}
