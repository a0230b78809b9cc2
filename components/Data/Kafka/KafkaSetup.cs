using System.Globalization;
using System.Text;
using Payments.Infra.Components.Data.Passwords;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>A job that makes users, topics and ACLs where no operator does. It is idempotent.</summary>
internal static class KafkaSetup
{
    /// <summary>Name of the job and of its pods' label <c>app</c>.</summary>
    public const string Name = "kafka-setup";

    private const string AdminPath = "/etc/kafka/admin";
    private const string UsersPath = "/etc/kafka/users";
    private const string TlsPath = "/etc/kafka/tls";
    private const string Bin = "/opt/kafka/bin";

    /// <summary>Declares the administrator's password, and the Secret with it. It is not rotated: the volume was formatted with it.</summary>
    public static Resource DeclareAdmin(SecretWriter writer, StoreOptions options) =>
        WriteAdmin(KafkaBroker.AdminSecret, writer, writer.GenerateOnce("kafka-admin-password", options.Child), options);

    /// <summary>Declares the Secret with the administrator's password and settings.</summary>
    /// <param name="secret">Its name.</param>
    /// <param name="writer">Writes it.</param>
    /// <param name="password">The password.</param>
    /// <param name="options">Options of the store.</param>
    public static Resource WriteAdmin(string secret, SecretWriter writer, Password password, StoreOptions options) => writer.Write(
        secret,
        new SecretText
        {
            Name = secret,
            Namespace = DataNamespace.Name,
            Passwords = [password],
            Texts = ImmutableSortedDictionary<string, string>.Empty
                .Add("password", password.Placeholder)
                .Add(KafkaClient.PropertiesFile, KafkaClient.Properties(
                    ("security.protocol", "SASL_SSL"),
                    ("sasl.mechanism", KafkaClient.Mechanism),
                    ("sasl.jaas.config", KafkaClient.Login(KafkaBroker.Admin, password)),
                    ("ssl.truststore.type", "PEM"),
                    ("ssl.truststore.location", $"{TlsPath}/{StoreMounts.AuthorityFile}"))),
        },
        options.Object);

    /// <summary>Declares the job.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="users">The users.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="after">The broker, its certificate, the Secret of the administrator, and the policy of the job.</param>
    public static Resource Declare(
        string name, KafkaArgs args, ImmutableArray<KafkaClientIdentity> users, StoreOptions options, params IEnumerable<Resource?> after) => StoreJob.Declare(
            $"{name}-setup",
            new StoreJobSpec
            {
                Name = Name,
                Image = args.Context.Images.Of($"{args.Settings.Image}:{args.Settings.Version}"),
                Files = ImmutableSortedDictionary<string, string>.Empty.Add("setup.sh", Script(args, users)),
                Variables =
                [
                    Containers.Variable("BOOTSTRAP", KafkaStore.Bootstrap),
                    Containers.Variable("KAFKA_HEAP_OPTS", "-Xmx256m"),
                    KafkaBroker.LogDirectory(),
                ],
                Volumes =
                [
                    ("admin", PodVolumes.FromSecret("admin", KafkaBroker.AdminSecret), AdminPath),
                    ("users", Users(users), UsersPath),
                    ("tls", PodVolumes.FromSecret("tls", KafkaBroker.Certificate), TlsPath),
                ],
            },
            args.Context,
            options,
            [.. users.Select(user => user.ServerSecret), .. after]);

    private static VolumeArgs Users(ImmutableArray<KafkaClientIdentity> users) => new()
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

    private static string Script(KafkaArgs args, ImmutableArray<KafkaClientIdentity> users)
    {
        var script = new StringBuilder("set -eu\n");
        Line($"with=\"--bootstrap-server $BOOTSTRAP --command-config {AdminPath}/{KafkaClient.PropertiesFile}\"");
        foreach (var topic in args.Topics)
        {
            var retention = TimeSpan.FromHours(topic.RetentionHours).TotalMilliseconds;
            var create = $"{Bin}/kafka-topics.sh $with --create --if-not-exists --topic {topic.Name}";
            Line($"{create} --partitions {topic.Partitions} --replication-factor {topic.Replication}");
            Line($"{Bin}/kafka-configs.sh $with --alter --entity-type topics --entity-name {topic.Name} --add-config retention.ms={retention:0}");
        }

        foreach (var user in users)
        {
            Line($"{Bin}/kafka-configs.sh $with --alter --entity-type users --entity-name {user.Name} --add-config-file {UsersPath}/{user.Name}");
            foreach (var command in KafkaAcls.Commands(user.Service, args.Topics.Select(topic => topic.Name)))
            {
                Line($"{Bin}/kafka-acls.sh $with {command}");
            }
        }

        return script.ToString();

        void Line(FormattableString line) => script.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
