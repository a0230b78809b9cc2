using System.Collections.Immutable;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Kafka with the topics of the catalogue, and a user for each service that writes or reads any.</summary>
public sealed class KafkaStore : PlatformComponent
{
    /// <summary>Name of the Service that clients in the cluster start at.</summary>
    public const string ServiceName = "kafka-bootstrap";

    /// <summary>Port, for TLS alone.</summary>
    public const int Port = 9093;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public KafkaStore(string name, KafkaArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Kafka", name, args, options)
    {
        var (child, writer) = (Child, args.Writer);
        if (args.Settings.Mode == StoreMode.Azure)
        {
            Contract = EventHubs.Declare(name, args, child);
            RegisterOutputs();
            return;
        }

        var users = KafkaUser.Of(args.Graph, password => writer.Generate(password, child));
        foreach (var user in users)
        {
            Write(user, writer, args, child);
        }

        var endpoint = args.Settings.Mode == StoreMode.Statefulset
            ? KafkaBroker.Declare(name, args, users, writer, child)
            : KafkaCluster.Declare(name, args, users, child);
        Contract = new StoreContract(
            KafkaClient.Store, users.ToImmutableSortedDictionary(user => user.Name, user => Connection(user, endpoint, args)), endpoint, CertificateAuthority.Name);
        RegisterOutputs();
    }

    /// <summary>What services are promised.</summary>
    public StoreContract Contract { get; }

    /// <summary>What Prometheus scrapes of it; nothing but in mode operator.</summary>
    /// <param name="settings">Settings of the store.</param>
    public static ImmutableArray<ScrapeTarget> MetricsOf(KafkaSettings settings) => settings.Mode == StoreMode.Operator ? KafkaMetrics.Targets : [];

    /// <summary>Where it answers in the cluster: where clients start, and the brokers that they are sent to.</summary>
    internal static StoreEndpoint InCluster(string brokers, StorePods pods) => new()
    {
        Host = Host(ServiceName),
        Port = Port,
        MeshHosts = [Host(ServiceName).Apply(host => $"{DataNamespace.Name}/{host}"), Host(brokers).Apply(host => $"{DataNamespace.Name}/{host}")],
        Pods = pods,
    };

    private static Output<string> Host(string service) => Output.Create($"{service}.{DataNamespace.Name}.svc.cluster.local");

    private static void Write(KafkaUser user, SecretWriter writer, KafkaArgs args, CustomResourceOptions child)
    {
        writer.Write(
            $"{user.SecretName}-service",
            new SecretText
            {
                Name = user.SecretName,
                Namespace = args.ServiceNamespace,
                Passwords = [user.Password],
                Texts = ImmutableSortedDictionary<string, string>.Empty
                    .Add("username", user.Name)
                    .Add("password", user.Password.Placeholder)
                    .Add(KafkaClient.PropertiesFile, user.ClientProperties),
            },
            child);
        writer.Write(
            $"{user.SecretName}-server",
            new SecretText
            {
                Name = user.PasswordSecret,
                Namespace = DataNamespace.Name,
                Passwords = [user.Password],
                Texts = ImmutableSortedDictionary<string, string>.Empty
                    .Add("password", user.Password.Placeholder)
                    .Add("scram.properties", $"{KafkaUser.Mechanism}=[password={user.Password.Placeholder}]\n"),
            },
            child);
    }

    private static StoreConnection Connection(KafkaUser user, StoreEndpoint endpoint, KafkaArgs args) => new()
    {
        Store = KafkaClient.Store,
        Endpoint = endpoint,
        SecretName = user.SecretName,
        Files = new[] { "username", "password", KafkaClient.PropertiesFile }.ToImmutableSortedDictionary(file => file, file => file, StringComparer.Ordinal),
        AuthoritySecret = CertificateAuthority.Name,
        Settings = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("GROUP_PREFIX", Output.Create(user.Name)),
        Rotation = args.Rotation,
    };
}
