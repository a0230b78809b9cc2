using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Data.Redis;

namespace Payments.Infra.Stacks.Settings.Data;

/// <summary>Settings of the data tier. Defaults are those of production.</summary>
internal sealed record DataSettings
{
    /// <summary>Zones that stores are spread over. Default 3; allowed 1 to 5.</summary>
    [Range(1, 5)]
    public int Zones { get; init; } = 3;

    /// <summary>Pods of each operator. Default 2; allowed 1 to 5.</summary>
    [Range(1, 5)]
    public int Operators { get; init; } = 2;

    /// <summary>Where generated passwords are kept. Default key-vault.</summary>
    public SecretSource Secrets { get; init; } = SecretSource.KeyVault;

    /// <summary>
    /// How many times passwords were rotated: one more makes new passwords, and has every service change over to them while the old ones still hold.
    /// Default 0; allowed 0 to 100000, and one more than the last update had.
    /// </summary>
    [Range(0, 100_000)]
    public int Rotation { get; init; }

    /// <inheritdoc cref="PostgresSettings"/>
    public PostgresSettings Postgres { get; init; } = new();

    /// <inheritdoc cref="RedisSettings"/>
    public RedisSettings Redis { get; init; } = new();

    /// <inheritdoc cref="KafkaSettings"/>
    public KafkaSettings Kafka { get; init; } = new();
}
