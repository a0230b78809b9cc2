using System.Globalization;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Target;

namespace Payments.Infra.Stacks.Settings.Data;

/// <summary>Checks that stores fit the zones, brokers and target of the stack.</summary>
internal sealed class DataRules : ISectionRules
{
    private const string Section = "data";

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context) =>
        PlaceProblems(context.Settings)
            .Concat(PostgresProblems(context.Settings))
            .Concat(BrokerProblems(context.Settings.Data))
            .Concat(TopicProblems(context));

    private static IEnumerable<SettingProblem> PlaceProblems(PaymentsSettings settings)
    {
        var (data, isExisting) = (settings.Data, settings.Target.Cluster == ClusterKind.Existing);
        var modes = new[] { ("postgres", data.Postgres.Mode), ("redis", data.Redis.Mode), ("kafka", data.Kafka.Mode) };
        foreach (var (store, _) in modes.Where(store => store.Item2 == StoreMode.Azure && (isExisting || settings.Azure is { Effective.IsPrivate: false })))
        {
            yield return new SettingProblem($"{Section}.{store}.mode", isExisting
                ? "azure needs the network and identities of a cluster that the program makes; set it to statefulset or operator, or target.cluster to aks"
                : "azure needs private connections, which this baseline has not; set it to operator, or azure.baseline to regulated");
        }

        if (settings.Azure is { } azure && data.Zones > Math.Max(azure.Zones.Length, 1))
        {
            yield return new SettingProblem(
                $"{Section}.zones",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{data.Zones} is more than azure.zones has, {Math.Max(azure.Zones.Length, 1)}, and pods that must be apart would wait for ever; ")
                + "lower it, or add zones to the cluster");
        }

        if (isExisting && data.Secrets == SecretSource.KeyVault)
        {
            yield return new SettingProblem(
                $"{Section}.secrets",
                "key-vault needs the identities of a cluster that the program makes; set it to cluster, or target.cluster to aks");
        }
    }

    private static IEnumerable<SettingProblem> PostgresProblems(PaymentsSettings settings)
    {
        var data = settings.Data;
        if (data.Postgres is { Mode: StoreMode.Azure, Azure.GeoBackup: true } && settings.Azure is { Region: { Name: not null, HasPair: false } region })
        {
            yield return new SettingProblem(
                $"{Section}.postgres.azure.geoBackup",
                $"{region} has no paired region that backups could be copied to; set it to false, or choose another region");
        }

        var postgres = data.Postgres;
        if (postgres is { Mode: StoreMode.Operator, Cluster: "postgres" })
        {
            yield return new SettingProblem(
                $"{Section}.postgres.cluster",
                "the operator names a Service after it, postgres-rw, and that is the one that services connect to; choose another, such as payments-db");
        }

        if (postgres is { WhenRemoved: StoreRemoval.Delete, Recovery.From.Length: > 0 })
        {
            yield return new SettingProblem(
                $"{Section}.postgres.whenRemoved",
                $"delete would delete {postgres.Recovery.From} while another is restored from its backups; remove it, or set it to leave, and update "
                + "before you restore");
        }

        if (postgres.Mode == StoreMode.Operator && postgres.Instances < data.Zones)
        {
            yield return new SettingProblem($"{Section}.postgres.instances", TooFew(postgres.Instances, data.Zones));
        }

        if (postgres.Recovery.From.Length > 0 && (postgres.Mode != StoreMode.Operator || postgres.Backup.RetentionDays == 0))
        {
            yield return new SettingProblem(
                $"{Section}.postgres.recovery.from",
                "only mode operator with backups restores from them; set mode to operator and backup.retentionDays above 0, or remove recovery");
        }
        else if (postgres.Recovery.From == postgres.Cluster)
        {
            yield return new SettingProblem(
                $"{Section}.postgres.recovery.from",
                $"{postgres.Cluster} would overwrite the backups it is restored from; give cluster another name, such as {postgres.Cluster}-2");
        }
    }

    private static IEnumerable<SettingProblem> BrokerProblems(DataSettings data)
    {
        var kafka = data.Kafka;
        if (kafka.Mode != StoreMode.Operator)
        {
            yield break;
        }

        if (kafka.Brokers < data.Zones)
        {
            yield return new SettingProblem($"{Section}.kafka.brokers", TooFew(kafka.Brokers, data.Zones));
        }

        if (kafka.Controllers > 0 && kafka.Controllers < data.Zones)
        {
            yield return new SettingProblem($"{Section}.kafka.controllers", TooFew(kafka.Controllers, data.Zones));
        }
        else if (kafka.Controllers > 0 && kafka.Controllers % 2 == 0)
        {
            yield return new SettingProblem(
                $"{Section}.kafka.controllers",
                $"{kafka.Controllers} outlive no more failures than {kafka.Controllers - 1}, as a majority must be left; set it to an odd number");
        }
    }

    private static IEnumerable<SettingProblem> TopicProblems(StackContext context)
    {
        var kafka = context.Settings.Data.Kafka;
        var topics = context.Services.SelectMany(service => service.Produces).DistinctBy(topic => topic.Name).ToList();
        foreach (var unknown in kafka.Topics.Keys.Where(name => topics.All(topic => topic.Name != name)))
        {
            yield return SettingProblem.UnknownKey($"{Section}.kafka.topics", unknown, [.. topics.Select(topic => topic.Name)]);
        }

        foreach (var topic in topics)
        {
            if (kafka.BrokerCount is { } brokers && kafka.Resolve(topic).Replication > brokers)
            {
                yield return new SettingProblem(PathOfReplication(kafka, topic), TooMany(kafka.Resolve(topic).Replication, brokers));
            }
            else if (kafka.Mode == StoreMode.Azure)
            {
                foreach (var problem in EventHubProblems(kafka.Azure, kafka.Resolve(topic)))
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<SettingProblem> EventHubProblems(EventHubsSettings azure, Topic topic)
    {
        var path = $"{Section}.kafka.topics.{topic.Name}";
        if (topic.RetentionHours > azure.MaxRetentionHours)
        {
            yield return new SettingProblem(
                $"{path}.retentionHours",
                $"{topic.RetentionHours} is more than the {azure.MaxRetentionHours} of tier {azure.Tier.ToString().ToLowerInvariant()}; "
                + "lower it, or set azure.tier to premium");
        }

        if (topic.Partitions > azure.MaxPartitions)
        {
            yield return new SettingProblem(
                $"{path}.partitions",
                $"{topic.Partitions} is more than the {azure.MaxPartitions} of tier {azure.Tier.ToString().ToLowerInvariant()}; "
                + "lower it, or set azure.tier to premium");
        }

        if (azure.Capacity > azure.MaxCapacity)
        {
            yield return new SettingProblem(
                $"{Section}.kafka.azure.capacity",
                $"{azure.Capacity} is more than the {azure.MaxCapacity} of tier {azure.Tier.ToString().ToLowerInvariant()}; lower it");
        }
    }

    /// <summary>Key path of the setting that the number comes from.</summary>
    private static string PathOfReplication(KafkaSettings kafka, Topic topic) =>
        kafka.Topics.GetValueOrDefault(topic.Name) is { Replication: > 0 }
            ? $"{Section}.kafka.topics.{topic.Name}.replication"
            : $"{Section}.kafka.replication";

    private static string TooFew(int pods, int zones) =>
        $"{pods} is less than {zones} zones; raise it to {zones}, so that a zone may fail, or lower data.zones";

    private static string TooMany(int copies, int brokers) =>
        $"{copies} copies need as many brokers, and there {(brokers == 1 ? "is 1" : $"are {brokers}")}; set it to {brokers} at most, or raise kafka.brokers";
}
