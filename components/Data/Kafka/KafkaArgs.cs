using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Inputs of a <see cref="KafkaStore"/>.</summary>
public sealed class KafkaArgs : StoreArgs
{
    /// <inheritdoc cref="KafkaSettings"/>
    public KafkaSettings Settings { get; init; } = new();

    /// <summary>The topics as they are here, by name.</summary>
    public ImmutableArray<Topic> Topics => [.. Graph.Topics.Select(Settings.Here)];
}
