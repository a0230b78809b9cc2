using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What fits together in the data tier, and with the rest of the stack.</summary>
internal static class DataChecks
{
    private const string Section = $"{StackConfiguration.Namespace}:data";

    public static void Check(PaymentsSettings settings, ProblemList problems)
    {
        CheckOwners(settings, problems);
        CheckPlace(settings, problems);
        CheckPostgres(settings.Data, problems);
        CheckBrokers(settings.Data, problems);
        CheckTopics(settings, problems);
    }

    private static void CheckOwners(PaymentsSettings settings, ProblemList problems)
    {
        foreach (var (service, field, text) in DataGraph.Problems(settings.Catalogue))
        {
            problems.Conflict($"{StackConfiguration.Namespace}:services.{service}.{field}", text);
        }
    }

    private static void CheckPlace(PaymentsSettings settings, ProblemList problems)
    {
        var (data, isExisting) = (settings.Data, settings.Target.Cluster == ClusterKind.Existing);
        var managed = new[] { ("postgres", data.Postgres.Mode), ("redis", data.Redis.Mode), ("kafka", data.Kafka.Mode) }.Where(store => store.Item2 == StoreMode.Azure);
        foreach (var (store, _) in managed.Where(_ => isExisting || settings.Azure is { Effective.IsPrivate: false }))
        {
            problems.Conflict($"{Section}.{store}.mode", isExisting
                ? "azure needs the network and identities of a cluster that the program makes; set it to statefulset or operator, or target.cluster to aks"
                : "azure needs private connections, which this baseline has not; set it to operator, or azure.baseline to regulated");
        }

        if (isExisting && data.Secrets == SecretSource.KeyVault)
        {
            problems.Conflict(
                $"{Section}.secrets",
                "key-vault needs the identities of a cluster that the program makes; set it to cluster, or target.cluster to aks");
        }
    }

    private static void CheckPostgres(DataSettings data, ProblemList problems)
    {
        var postgres = data.Postgres;
        if (postgres.Mode == StoreMode.Operator && postgres.Instances < data.Zones)
        {
            problems.Conflict($"{Section}.postgres.instances", TooFew(postgres.Instances, data.Zones));
        }

        if (postgres.Recovery.From.Length > 0 && (postgres.Mode != StoreMode.Operator || postgres.Backup.RetentionDays == 0))
        {
            problems.Conflict(
                $"{Section}.postgres.recovery.from",
                "only mode operator with backups restores from them; set mode to operator and backup.retentionDays above 0, or remove recovery");
        }
        else if (postgres.Recovery.From == postgres.Cluster)
        {
            problems.Conflict(
                $"{Section}.postgres.recovery.from",
                $"{postgres.Cluster} would overwrite the backups it is restored from; give cluster another name, such as {postgres.Cluster}-2");
        }
    }

    private static void CheckBrokers(DataSettings data, ProblemList problems)
    {
        var kafka = data.Kafka;
        if (kafka.Mode != StoreMode.Operator)
        {
            return;
        }

        if (kafka.Brokers < data.Zones)
        {
            problems.Conflict($"{Section}.kafka.brokers", TooFew(kafka.Brokers, data.Zones));
        }

        if (kafka.Controllers > 0 && kafka.Controllers < data.Zones)
        {
            problems.Conflict($"{Section}.kafka.controllers", TooFew(kafka.Controllers, data.Zones));
        }
        else if (kafka.Controllers > 0 && kafka.Controllers % 2 == 0)
        {
            problems.Conflict(
                $"{Section}.kafka.controllers",
                $"{kafka.Controllers} outlive no more failures than {kafka.Controllers - 1}, as a majority must be left; set it to an odd number");
        }
    }

    private static void CheckTopics(PaymentsSettings settings, ProblemList problems)
    {
        var kafka = settings.Data.Kafka;
        var topics = settings.Catalogue.SelectMany(service => service.Produces).DistinctBy(topic => topic.Name).ToList();
        foreach (var unknown in kafka.Topics.Keys.Where(name => topics.All(topic => topic.Name != name)))
        {
            problems.UnknownKey($"{Section}.kafka.topics.{unknown}", unknown, [.. topics.Select(topic => topic.Name)]);
        }

        foreach (var topic in topics)
        {
            if (kafka.BrokerCount is { } brokers && kafka.Here(topic).Replication > brokers)
            {
                problems.Conflict(PathOfReplication(settings, topic), TooMany(kafka.Here(topic).Replication, brokers));
            }
            else if (kafka.Mode == StoreMode.Azure)
            {
                CheckEventHub(settings, kafka.Here(topic), problems);
            }
        }
    }

    private static void CheckEventHub(PaymentsSettings settings, Topic topic, ProblemList problems)
    {
        var (azure, path) = (settings.Data.Kafka.Azure, $"{Section}.kafka.topics.{topic.Name}");
        if (topic.RetentionHours > azure.MaxRetentionHours)
        {
            problems.Conflict(
                $"{path}.retentionHours",
                $"{topic.RetentionHours} is more than the {azure.MaxRetentionHours} of tier {azure.Tier.ToString().ToLowerInvariant()}; "
                + "lower it, or set azure.tier to premium");
        }

        if (topic.Partitions > azure.MaxPartitions)
        {
            problems.Conflict(
                $"{path}.partitions",
                $"{topic.Partitions} is more than the {azure.MaxPartitions} of tier {azure.Tier.ToString().ToLowerInvariant()}; lower it, or set azure.tier to premium");
        }

        if (azure.Capacity > azure.MaxCapacity)
        {
            problems.Conflict(
                $"{Section}.kafka.azure.capacity",
                $"{azure.Capacity} is more than the {azure.MaxCapacity} of tier {azure.Tier.ToString().ToLowerInvariant()}; lower it");
        }
    }

    /// <summary>Where the number comes from: the topic's own setting, or that for all.</summary>
    private static string PathOfReplication(PaymentsSettings settings, Topic topic) =>
        settings.Data.Kafka.Topics.GetValueOrDefault(topic.Name) is { Replication: > 0 }
            ? $"{Section}.kafka.topics.{topic.Name}.replication"
            : $"{Section}.kafka.replication";

    private static string TooFew(int pods, int zones) => $"{pods} is less than {zones} zones; raise it to {zones}, so that a zone may fail, or lower data.zones";

    private static string TooMany(int copies, int brokers) =>
        $"{copies} copies need as many brokers, and there {(brokers == 1 ? "is 1" : $"are {brokers}")}; set it to {brokers} at most, or raise kafka.brokers";
}
