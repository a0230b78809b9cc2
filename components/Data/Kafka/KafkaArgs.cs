namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Inputs of a <see cref="KafkaStore"/>.</summary>
public sealed class KafkaArgs : DataStoreArgs
{
    /// <inheritdoc cref="KafkaSettings"/>
    public KafkaSettings Settings { get; init; } = new();

    /// <summary>The topics with the settings of the stack, by name.</summary>
    public ImmutableArray<Topic> Topics => [.. Context.Usage.Topics.Select(Settings.Resolve)];
}
