using System.Globalization;
using System.Text;
using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>A job that makes users, topics and ACLs where no operator does. It is idempotent.</summary>
internal static class KafkaSetup
{
    /// <summary>Name of the job and of its pods' label <c>app</c>.</summary>
    public const string Name = "kafka-setup";

    private const string AdminPath = "/etc/kafka/admin";
    private const string Bin = "/opt/kafka/bin";

    /// <summary>Declares the administrator's password, and the Secret with it. It is not rotated: the volume was formatted with it.</summary>
    /// <param name="context">Context of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static Resource DeclareAdmin(StoreContext context, StoreOptions options) =>
        WriteAdmin(KafkaBroker.AdminSecret, context.Writer, context.Writer.GenerateOnce("kafka-admin-password", options.Child), options);

    /// <summary>Declares the Secret with the administrator's password and settings.</summary>
    /// <param name="secret">Its name.</param>
    /// <param name="writer">Writes it.</param>
    /// <param name="password">The password.</param>
    /// <param name="options">Options of the store.</param>
    public static Resource WriteAdmin(string secret, SecretWriter writer, Password password, StoreOptions options) => writer.Write(
        KafkaBroker.AdminSecret,
        new SecretText
        {
            Name = secret,
            Namespace = DataNamespace.Name,
            Passwords = [password],
            Texts = ImmutableSortedDictionary<string, string>.Empty
                .Add("password", password.Placeholder)
                .Add(KafkaClient.PropertiesFile, KafkaClient.Settings(KafkaBroker.Admin, password, KafkaLogins.AuthorityPath)),
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
                Variables = KafkaLogins.Variables(users),
                Volumes = KafkaLogins.Volumes(users).Add(("admin", PodVolumes.FromSecret("admin", KafkaBroker.AdminSecret), AdminPath)),
            },
            args.Context,
            options,
            [.. users.SelectMany(user => user.Logins).Select(login => login.Written), .. after]);

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

        foreach (var (user, login) in users.SelectMany(user => user.Logins.Select(login => (user, login))))
        {
            Line($"{Bin}/kafka-configs.sh $with --alter --entity-type users --entity-name {login.User} --add-config-file {KafkaLogins.ScramFile(login)}");
            foreach (var command in KafkaAcls.Commands(user.Service, login.User, args.Topics.Select(topic => topic.Name)))
            {
                Line($"{Bin}/kafka-acls.sh $with {command}");
            }
        }

        script.Append(KafkaLogins.Script);
        return script.ToString();

        void Line(FormattableString line) => script.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
