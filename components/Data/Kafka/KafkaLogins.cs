using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Tries each login until the cluster lets it in: pods that use it start after the job that runs this.</summary>
internal static class KafkaLogins
{
    /// <summary>Name of the job where an operator makes the users, and value of its pods' label <c>app</c>.</summary>
    public const string Name = "kafka-logins";

    /// <summary>Folder of the certificate authority in a job.</summary>
    public const string AuthorityPath = "/etc/kafka/tls";

    private const string LoginsPath = "/etc/kafka/logins";

    /// <summary>Lines of a script that try the logins.</summary>
    public const string Script = """
        for login in $KAFKA_LOGINS; do
          until
            echo "Logging in as $login"
            /opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server "$BOOTSTRAP" \
              --command-config "/etc/kafka/logins/$login.properties" > /dev/null
          do sleep 5; done
        done

        """;

    /// <summary>Where the password of a login is, as the tool that makes users reads it.</summary>
    /// <param name="login">The login.</param>
    public static string ScramFile(KafkaLogin login) => $"{LoginsPath}/{login.User}.scram";

    /// <summary>Variables of a job.</summary>
    /// <param name="users">Users with their logins.</param>
    public static ImmutableArray<EnvVarArgs> Variables(ImmutableArray<KafkaClientIdentity> users) =>
    [
        Containers.Variable("BOOTSTRAP", KafkaStore.Bootstrap),
        Containers.Variable("KAFKA_HEAP_OPTS", "-Xmx256m"),
        KafkaBroker.LogDirectory(),
        Containers.Variable("KAFKA_LOGINS", string.Join(' ', users.SelectMany(user => user.Logins).Select(login => login.User))),
    ];

    /// <summary>Volumes of a job: settings and password of each login as files of its name, and the certificate authority.</summary>
    /// <param name="users">Users with their logins.</param>
    public static ImmutableArray<(string Name, VolumeArgs Volume, string Path)> Volumes(ImmutableArray<KafkaClientIdentity> users)
    {
        var logins = new VolumeArgs
        {
            Name = "logins",
            Projected = new ProjectedVolumeSourceArgs
            {
                DefaultMode = PodVolumes.SecretMode,
                Sources = users.SelectMany(user => user.Logins).Select(login => new VolumeProjectionArgs
                {
                    Secret = new SecretProjectionArgs
                    {
                        Name = login.SecretName,
                        Items =
                        {
                            new KeyToPathArgs { Key = KafkaLogin.ScramFile, Path = $"{login.User}.scram" },
                            new KeyToPathArgs { Key = KafkaClient.PropertiesFile, Path = $"{login.User}.properties" },
                        },
                    },
                }).ToArray(),
            },
        };
        return [("logins", logins, LoginsPath), ("tls", PodVolumes.FromSecret("tls", KafkaBroker.Certificate), AuthorityPath)];
    }

    /// <summary>Declares the job where an operator makes the users.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="image">Image of the brokers.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="users">Users with their logins.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="after">The users, and the policy of the job.</param>
    public static Resource Declare(
        string name, string image, KafkaArgs args, ImmutableArray<KafkaClientIdentity> users, StoreOptions options, params IEnumerable<Resource?> after) =>
        StoreJob.Declare(
            $"{name}-logins",
            new StoreJobSpec
            {
                Name = Name,
                Image = image,

                // The operator makes a cluster of controllers and brokers first.
                Deadline = TimeSpan.FromMinutes(30),
                Files = ImmutableSortedDictionary<string, string>.Empty.Add("setup.sh", $"set -eu\n{Script}"),
                Variables = Variables(users),
                Volumes = Volumes(users),
            },
            args.Context,
            options,
            after);
}
