using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Data;
using Payments.Infra.Stacks.Settings.Data;

namespace Payments.Infra.Stacks.Platform;

/// <summary>Which of Azure's services a stack uses: what nobody uses is not made.</summary>
internal static class ServicesInUse
{
    /// <summary>Those of the data tier.</summary>
    /// <param name="data">Its settings.</param>
    public static ImmutableHashSet<ManagedService> Of(DataSettings data) =>
    [
        .. data.Postgres.Mode == StoreMode.Azure ? [ManagedService.Postgres] : Array.Empty<ManagedService>(),
        .. data.Redis.Mode == StoreMode.Azure ? [ManagedService.Redis] : Array.Empty<ManagedService>(),
        .. data.Kafka.Mode == StoreMode.Azure ? [ManagedService.EventHubs] : Array.Empty<ManagedService>(),
        .. data.Secrets == SecretSource.KeyVault ? [ManagedService.Vault] : Array.Empty<ManagedService>(),
    ];
}
