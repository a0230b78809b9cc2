namespace Payments.Infra.Components.Catalogue;

/// <summary>Who uses which store and which topic, from the catalogue. Roles, users, ACLs and network policies are derived from it.</summary>
public sealed class StoreUsage
{
    private readonly ImmutableArray<ServiceDefinition> services;

    /// <summary>The stores and topics of some services.</summary>
    /// <param name="services">The services.</param>
    /// <exception cref="ArgumentException">Two services own one topic, or a service reads one that nobody owns.</exception>
    public StoreUsage(IEnumerable<ServiceDefinition> services)
    {
        this.services = [.. services];
        if (Problems(this.services).Select(problem => $"{problem.Service}.{problem.Field}: {problem.Text}").ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("\n", problems));
        }
    }

    /// <summary>Services that read or write topics, by name.</summary>
    public ImmutableArray<ServiceDefinition> TopicUsers => Sorted(service => !service.Produces.IsEmpty || !service.Consumes.IsEmpty);

    /// <summary>The topics, by name.</summary>
    public ImmutableArray<Topic> Topics => [.. services.SelectMany(service => service.Produces).OrderBy(topic => topic.Name, StringComparer.Ordinal)];

    /// <summary>Services with data in a store, by name.</summary>
    /// <param name="store">The store.</param>
    public ImmutableArray<ServiceDefinition> UsersOf(DataStore store) => Sorted(service => service.Stores.Contains(store));

    /// <summary>What is wrong with who owns and who reads topics.</summary>
    /// <param name="services">The services.</param>
    /// <returns>Which service and field, and why, with the remedy.</returns>
    public static IEnumerable<(string Service, string Field, string Text)> Problems(IEnumerable<ServiceDefinition> services)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = services.ToList();
        foreach (var (service, topic) in all.SelectMany(service => service.Produces.Select(topic => (service.Name, topic.Name))))
        {
            if (!owners.TryAdd(topic, service))
            {
                yield return (service, "produces", owners[topic] == service
                    ? $"'{topic}' stands twice; remove one"
                    : $"'{topic}' belongs to {owners[topic]} already; a topic has one owner, so choose another name or remove it from one of them");
            }
        }

        var reads = all.SelectMany(service => service.Consumes.Distinct().Select(topic => (service.Name, Topic: topic)));
        foreach (var (service, topic) in reads.Where(read => !owners.ContainsKey(read.Topic)))
        {
            yield return (service, "consumes", $"nobody produces '{topic}'; {Known(owners.Keys)}, or add it to produces of the service that writes it");
        }
    }

    private static string Known(IEnumerable<string> topics) =>
        topics.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } known ? $"read one of {string.Join(", ", known)}" : "remove it";

    private ImmutableArray<ServiceDefinition> Sorted(Func<ServiceDefinition, bool> uses) =>
        [.. services.Where(uses).OrderBy(service => service.Name, StringComparer.Ordinal)];
}
