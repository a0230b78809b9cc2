using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Kafka: what services tell each other.</summary>
public sealed record KafkaSettings
{
    /// <summary>Mode. Default operator: Strimzi. Azure is Event Hubs.</summary>
    public StoreMode Mode { get; init; } = StoreMode.Operator;

    /// <summary>
    /// What becomes of it when it is no longer declared. Default unsaid: it stays, and a change of <see cref="Mode"/> is refused until this
    /// says what is meant.
    /// </summary>
    public StoreRemoval? WhenRemoved { get; init; }

    /// <summary>Brokers in mode operator. Default 3, one in each zone; allowed 1 to 30.</summary>
    [Range(1, 30)]
    public int Brokers { get; init; } = 3;

    /// <summary>Dedicated controllers in mode operator. Default 3; 0 when the brokers are controllers too. Allowed up to 7.</summary>
    [Range(0, 7)]
    public int Controllers { get; init; } = 3;

    /// <summary>Replication factor of topics that <see cref="Topics"/> sets none for. Default 0: that of the catalogue. Allowed up to 30.</summary>
    [Range(0, 30)]
    public int Replication { get; init; }

    /// <summary>Settings of topics, by their names in the catalogue. Default none: topics are as the catalogue declares them.</summary>
    public ImmutableSortedDictionary<string, TopicSettings> Topics { get; init; } = ImmutableSortedDictionary<string, TopicSettings>.Empty;

    /// <summary>Version of Kafka. Default 4.3.1, the newest that the pinned operator runs.</summary>
    [RegularExpression(@"\d+\.\d+\.\d+", ErrorMessage = "a version of Kafka, such as 4.3.1")]
    public string Version { get; init; } = "4.3.1";

    /// <summary>Image in mode statefulset, without its tag, which is <see cref="Version"/>.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9._-]+)+", ErrorMessage = "a registry and path without a tag, such as docker.io/apache/kafka")]
    public string Image { get; init; } = "docker.io/apache/kafka";

    /// <summary>File or address with the definitions of the operator's kinds. Default empty: those of the pinned version.</summary>
    public string Definitions { get; init; } = "";

    /// <summary>Volume of each broker. Default 128Gi.</summary>
    public VolumeSettings Storage { get; init; } = VolumeSettings.OfGibibytes(128);

    /// <summary>Volume of each controller. Default 16Gi.</summary>
    public VolumeSettings ControllerStorage { get; init; } = VolumeSettings.OfGibibytes(16);

    /// <summary>CPU time and memory of each broker; half of the memory is heap, the rest caches files.</summary>
    public ServiceResources Resources { get; init; } = new()
    {
        Cpu = new CpuResources { Request = new CpuQuantity(1000), Limit = new CpuQuantity(2000) },
        Memory = new MemoryResources { Request = new ByteQuantity(4096), Limit = new ByteQuantity(4096) },
    };

    /// <inheritdoc cref="EventHubsSettings"/>
    public EventHubsSettings Azure { get; init; } = new();

    /// <summary>Number of brokers in this mode; null in mode azure.</summary>
    public int? BrokerCount => Mode switch
    {
        StoreMode.Statefulset => 1,
        StoreMode.Operator => Brokers,
        _ => null,
    };

    /// <summary>A topic with the settings of the stack.</summary>
    /// <param name="topic">The topic of the catalogue.</param>
    public Topic Resolve(Topic topic)
    {
        var own = Topics.GetValueOrDefault(topic.Name) ?? new TopicSettings();
        return topic with
        {
            Partitions = First(own.Partitions, topic.Partitions),
            Replication = First(own.Replication, First(Replication, topic.Replication)),
            RetentionHours = First(own.RetentionHours, topic.RetentionHours),
        };
    }

    private static int First(int own, int other) => own > 0 ? own : other;
}
