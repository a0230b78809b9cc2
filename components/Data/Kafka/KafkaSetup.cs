using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>A job that makes users, topics and ACLs where no operator does. It can run again.</summary>
internal static class KafkaSetup
{
    /// <summary>Name of the job and of its pods' label <c>app</c>.</summary>
    public const string Name = "kafka-setup";

    private const string AdminPath = "/etc/kafka/admin";
    private const string UsersPath = "/etc/kafka/users";
    private const string TlsPath = "/etc/kafka/tls";
    private const string Bin = "/opt/kafka/bin";

    /// <summary>The administrator. Its password is not rotated: the volume was formatted with it.</summary>
    public static void WriteAdmin(SecretWriter writer, CustomResourceOptions child)
    {
        var admin = new KafkaUser(new ServiceDefinition { Name = KafkaBroker.Admin }, writer.Generate("kafka-admin-password", child));
        writer.Write(
            KafkaBroker.AdminSecret,
            new SecretText
            {
                Name = KafkaBroker.AdminSecret,
                Namespace = DataNamespace.Name,
                Passwords = [admin.Password],
                Texts = ImmutableSortedDictionary<string, string>.Empty
                    .Add("password", admin.Password.Placeholder)
                    .Add(KafkaClient.PropertiesFile, KafkaClient.Properties(
                        ("security.protocol", "SASL_SSL"),
                        ("sasl.mechanism", KafkaUser.Mechanism),
                        ("sasl.jaas.config", admin.Login),
                        ("ssl.truststore.type", "PEM"),
                        ("ssl.truststore.location", $"{TlsPath}/{StoreMounts.AuthorityFile}"))),
            },
            child);
    }

    public static void Declare(string name, KafkaArgs args, ImmutableArray<KafkaUser> users, CustomResourceOptions child) => _ = StoreJob.Declare(
        $"{name}-setup",
        Name,
        $"{args.Settings.Image}:{args.Settings.Version}",
        ImmutableSortedDictionary<string, string>.Empty.Add("setup.sh", Script(args, users)),
        [
            Containers.Variable("BOOTSTRAP", $"{KafkaStore.ServiceName}.{DataNamespace.Name}.svc.cluster.local:{KafkaStore.Port}"),
            Containers.Variable("KAFKA_HEAP_OPTS", "-Xmx256m"),
            Containers.Variable("LOG_DIR", "/tmp/logs"),
        ],
        [
            (PodVolumes.FromSecret("admin", KafkaBroker.AdminSecret), Containers.ReadOnlyMount("admin", AdminPath)),
            (Users(users), Containers.ReadOnlyMount("users", UsersPath)),
            (PodVolumes.FromSecret("tls", KafkaBroker.Certificate), Containers.ReadOnlyMount("tls", TlsPath)),
        ],
        args,
        child);

    private static VolumeArgs Users(ImmutableArray<KafkaUser> users) => new()
    {
        Name = "users",
        Projected = new ProjectedVolumeSourceArgs
        {
            DefaultMode = PodVolumes.SecretMode,
            Sources = users.Select(user => new VolumeProjectionArgs
            {
                Secret = new SecretProjectionArgs { Name = user.PasswordSecret, Items = { new KeyToPathArgs { Key = "scram.properties", Path = user.Name } } },
            }).ToArray(),
        },
    };

    private static string Script(KafkaArgs args, ImmutableArray<KafkaUser> users)
    {
        var script = new StringBuilder("set -eu\n");
        Line($"with=\"--bootstrap-server $BOOTSTRAP --command-config {AdminPath}/{KafkaClient.PropertiesFile}\"");
        foreach (var topic in args.Topics)
        {
            var retention = TimeSpan.FromHours(topic.RetentionHours).TotalMilliseconds;
            Line($"{Bin}/kafka-topics.sh $with --create --if-not-exists --topic {topic.Name} --partitions {topic.Partitions} --replication-factor {topic.Replication}");
            Line($"{Bin}/kafka-configs.sh $with --alter --entity-type topics --entity-name {topic.Name} --add-config retention.ms={retention:0}");
        }

        foreach (var user in users)
        {
            Line($"{Bin}/kafka-configs.sh $with --alter --entity-type users --entity-name {user.Name} --add-config-file {UsersPath}/{user.Name}");
            Line($"{Bin}/kafka-acls.sh $with --remove --force --allow-principal User:{user.Name}");
            foreach (var grant in KafkaGrant.Of(user.Service))
            {
                var operations = string.Join(' ', grant.Operations.Select(operation => $"--operation {operation}"));
                Line($"{Bin}/kafka-acls.sh $with --add --allow-principal User:{user.Name} {operations} --{grant.Resource} {grant.Name} --resource-pattern-type {(grant.IsPrefix ? "prefixed" : "literal")}");
            }
        }

        return script.ToString();

        void Line(FormattableString line) => script.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
