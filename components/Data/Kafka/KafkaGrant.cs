namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Operations that a user may perform on a resource; derived from what its service produces and consumes.</summary>
/// <param name="Resource">Kind: topic, group or transactional-id.</param>
/// <param name="Name">Its name, or what its name begins with.</param>
/// <param name="IsPrefix">Whether the name is only a beginning.</param>
/// <param name="Operations">What may be done: Read, Write, Describe.</param>
internal sealed record KafkaGrant(string Resource, string Name, bool IsPrefix, ImmutableArray<string> Operations)
{
    public const string Topic = "topic";
    public const string Group = "group";
    public const string Transaction = "transactional-id";

    /// <summary>Grants of a service: it writes its own topics, in transactions too, and reads what it consumes, in groups with its name as prefix.</summary>
    /// <param name="service">The service.</param>
    public static IEnumerable<KafkaGrant> From(ServiceDefinition service)
    {
        foreach (var topic in service.Produces.OrderBy(topic => topic.Name, StringComparer.Ordinal))
        {
            yield return new KafkaGrant(Topic, topic.Name, IsPrefix: false, ["Write", "Describe"]);
        }

        if (!service.Produces.IsEmpty)
        {
            yield return new KafkaGrant(Transaction, service.Name, IsPrefix: true, ["Write", "Describe"]);
        }

        foreach (var topic in service.Consumes.Distinct().Order(StringComparer.Ordinal))
        {
            yield return new KafkaGrant(Topic, topic, IsPrefix: false, ["Read", "Describe"]);
        }

        if (!service.Consumes.IsEmpty)
        {
            yield return new KafkaGrant(Group, service.Name, IsPrefix: true, ["Read"]);
        }
    }

    /// <summary>Everything that a service was ever granted: a catalogue before this one may have said so.</summary>
    /// <param name="service">The service.</param>
    /// <param name="topics">All topics of the cluster.</param>
    public static IEnumerable<KafkaGrant> Possible(ServiceDefinition service, IEnumerable<string> topics) =>
    [
        .. topics.Order(StringComparer.Ordinal).Select(topic => new KafkaGrant(Topic, topic, IsPrefix: false, ["Read", "Write", "Describe"])),
        new(Transaction, service.Name, IsPrefix: true, ["Write", "Describe"]),
        new(Group, service.Name, IsPrefix: true, ["Read"]),
    ];
}
