using System.Globalization;
using Payments.Infra.Components.Data.Tls;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Mode statefulset: one broker that is its own controller, and a job that makes users, topics and ACLs.</summary>
internal static class KafkaBroker
{
    public const string Name = "kafka";

    /// <summary>User that sets the cluster up.</summary>
    public const string Admin = "kafka-admin";

    /// <summary>Secret with its password and settings.</summary>
    public const string AdminSecret = "kafka-admin";

    public const string Certificate = "kafka-server";

    private const string Brokers = "kafka-brokers";
    private const string PortName = "tls-kafka";
    private const string DataPath = "/var/lib/kafka";
    private const string ConfigPath = "/etc/kafka/config";
    private const string TlsPath = "/etc/kafka/tls";
    private const string AdminPath = "/etc/kafka/admin";

    /// <summary>Declares the broker. Gives its endpoint, and what its users wait for.</summary>
    public static (StoreEndpoint Endpoint, Resource Ready) Declare(
        string name, KafkaArgs args, ImmutableArray<KafkaClientIdentity> users, StoreOptions options)
    {
        var certificate = StoreCertificate.DeclareServer(Certificate, [KafkaStore.ServiceName, $"*.{Brokers}"], options);
        var admin = KafkaSetup.DeclareAdmin(args.Context, options);
        var files = ImmutableSortedDictionary<string, string>.Empty.Add("server.properties", Properties(args)).Add("start.sh", Start);
        var config = new ConfigMap(
            name, new ConfigMapArgs { Metadata = StoreStatefulSet.Metadata(Name), Data = files.ToImmutableDictionary() }, options.Object);
        var broker = StoreStatefulSet.Declare(
            name,
            new StoreStatefulSetSpec
            {
                Name = Name,
                PortName = PortName,
                Port = KafkaStore.Port,
                Service = KafkaStore.ServiceName,
                Headless = Brokers,
                Container = Container(args, Digest.Compute(files)),
                Volumes =
                [
                    PodVolumes.FromConfigMap("config", Name),
                    PodVolumes.FromSecret("tls", Certificate),
                    PodVolumes.FromSecret("admin", AdminSecret),
                    PodVolumes.Scratch("tmp", "256Mi"),
                ],
                Storage = args.Settings.Storage,
                WhenRemoved = args.Settings.WhenRemoved,
            },
            args.Context,
            options,
            certificate,
            admin,
            config,
            KafkaPolicies.DeclareBroker(name, args, options));
        var setup = KafkaSetup.Declare(name, args, users, options, broker, admin, certificate, KafkaPolicies.DeclareSetup(name, options));
        return (KafkaStore.InCluster(Brokers, new PodSelector(DataNamespace.Name, ObjectLabels.App, Name)), setup);
    }

    /// <summary>Formats the volume the first time, with the one user that can make others.</summary>
    private const string Start = """
        set -eu
        /opt/kafka/bin/kafka-storage.sh format --ignore-formatted --standalone --cluster-id "$CLUSTER_ID" --config /etc/kafka/config/server.properties \
          --add-scram "SCRAM-SHA-512=[name=kafka-admin,password=$(cat /etc/kafka/admin/password)]"
        exec /opt/kafka/bin/kafka-server-start.sh /etc/kafka/config/server.properties

        """;

    private static string Properties(KafkaArgs args) => KafkaClient.Properties(
        ("process.roles", "broker,controller"),
        ("node.id", "0"),
        ("controller.quorum.bootstrap.servers", "localhost:9092"),
        ("listeners", $"TLS://0.0.0.0:{KafkaStore.Port},CONTROLLER://127.0.0.1:9092,LOCAL://127.0.0.1:9091"),
        ("advertised.listeners", $"TLS://{Name}-0.{Brokers}.{DataNamespace.Name}.svc.cluster.local:{KafkaStore.Port},LOCAL://localhost:9091"),
        ("listener.security.protocol.map", "TLS:SASL_SSL,CONTROLLER:PLAINTEXT,LOCAL:PLAINTEXT"),
        ("controller.listener.names", "CONTROLLER"),
        ("inter.broker.listener.name", "LOCAL"),
        ("sasl.enabled.mechanisms", KafkaClient.Mechanism),
        (
            $"listener.name.tls.{KafkaClient.Mechanism.ToLowerInvariant()}.sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required;"
        ),
        ("listener.name.tls.ssl.keystore.type", "PEM"),
        ("listener.name.tls.ssl.keystore.location", $"{TlsPath}/tls-combined.pem"),
        ("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),

        // Anonymous is who speaks on the loopback address: the broker itself.
        ("super.users", $"User:{Admin};User:ANONYMOUS"),
        ("allow.everyone.if.no.acl.found", "false"),
        ("auto.create.topics.enable", "false"),
        ("offsets.topic.replication.factor", "1"),
        ("transaction.state.log.replication.factor", "1"),
        ("transaction.state.log.min.isr", "1"),
        ("log.dirs", $"{DataPath}/log"));

    /// <summary>Where every program of the image logs; the image itself cannot be written to.</summary>
    public static EnvVarArgs LogDirectory() => Containers.Variable("LOG_DIR", "/tmp/logs");

    private static ContainerArgs Container(KafkaArgs args, string digest) => Container(args, digest, args.Settings.Resources.Memory.Limit.Mebibytes / 2);

    private static ContainerArgs Container(KafkaArgs args, string digest, int heap) => new()
    {
        Name = Name,
        Image = args.Context.Images.Of($"{args.Settings.Image}:{args.Settings.Version}"),
        ImagePullPolicy = "IfNotPresent",
        Command = { "/bin/sh", $"{ConfigPath}/start.sh" },
        Env =
        {
            // Names the cluster on its volume; there is one cluster in a namespace.
            Containers.Variable("CLUSTER_ID", "cGF5bWVudHMta2Fma2EtMQ"),
            Containers.Variable("CONFIG_DIGEST", digest),
            Containers.Variable("KAFKA_HEAP_OPTS", string.Create(CultureInfo.InvariantCulture, $"-Xms{heap}m -Xmx{heap}m")),
            LogDirectory(),
        },
        Ports = { Containers.Port(PortName, KafkaStore.Port) },
        SecurityContext = PodHardening.Container(),
        Resources = StoreContainer.Resources(args.Settings.Resources),
        StartupProbe = Containers.TcpProbe(PortName, periodSeconds: 5, failures: 36),
        LivenessProbe = Containers.TcpProbe(PortName, periodSeconds: 10, failures: 6),
        ReadinessProbe = Containers.TcpProbe(PortName, periodSeconds: 5, failures: 3),
        VolumeMounts =
        {
            Containers.Mount(StoreStatefulSet.DataVolume, DataPath),
            Containers.ReadOnlyMount("config", ConfigPath),
            Containers.ReadOnlyMount("tls", TlsPath),
            Containers.ReadOnlyMount("admin", AdminPath),
            Containers.Mount("tmp", "/tmp"),
        },
    };
}
