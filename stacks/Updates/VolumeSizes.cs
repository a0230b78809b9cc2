using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Stacks.Settings.Data;

namespace Payments.Infra.Stacks.Updates;

/// <summary>The volumes that the data tier has in its modes. In another mode a store has other volumes, which may have any size.</summary>
internal static class VolumeSizes
{
    /// <summary>The volumes.</summary>
    /// <param name="data">The data tier.</param>
    /// <returns>What tells one from another, the key path of its size, and the size.</returns>
    public static IEnumerable<(string Key, string Path, ByteQuantity Size)> From(DataSettings data)
    {
        var (postgres, redis, kafka) = (data.Postgres, data.Redis, data.Kafka);
        if (postgres.Mode == StoreMode.Azure)
        {
            yield return ("postgres.azure.storage", "postgres.azure.storageGib", new ByteQuantity(postgres.Azure.StorageGib * 1024));
        }
        else
        {
            yield return Volume("postgres", postgres.Mode, "storage", postgres.Storage);
        }

        if (postgres.Mode == StoreMode.Operator)
        {
            yield return Volume("postgres", postgres.Mode, "wal", postgres.Wal);
        }

        if (redis.Mode != StoreMode.Azure)
        {
            yield return Volume("redis", redis.Mode, "storage", redis.Storage);
        }

        if (kafka.Mode != StoreMode.Azure)
        {
            yield return Volume("kafka", kafka.Mode, "storage", kafka.Storage);
        }

        if (kafka is { Mode: StoreMode.Operator, Controllers: > 0 })
        {
            yield return Volume("kafka", kafka.Mode, "controllerStorage", kafka.ControllerStorage);
        }
    }

    private static (string, string, ByteQuantity) Volume(string store, StoreMode mode, string volume, VolumeSettings settings) =>
        ($"{store}.{mode.ToString().ToLowerInvariant()}.{volume}", $"{store}.{volume}.size", settings.Size);
}
