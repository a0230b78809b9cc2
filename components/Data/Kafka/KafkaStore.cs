using System.Globalization;
using Payments.Infra.Components.Data.Tls;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Kafka with the topics of the catalogue, and a user for each service that writes or reads any.</summary>
public sealed class KafkaStore : PlatformComponent
{
    /// <summary>Name of the bootstrap Service in the cluster.</summary>
    public const string ServiceName = "kafka-bootstrap";

    /// <summary>Port, for TLS alone.</summary>
    public const int Port = 9093;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public KafkaStore(string name, KafkaArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Kafka", name, args, options)
    {
        var children = new StoreOptions(Child, args.Context.Prerequisites);
        if (args.Settings.Mode == StoreMode.Azure)
        {
            Contract = EventHubs.Declare(name, args, children);
        }
        else
        {
            var users = KafkaClientIdentity.Declare(args, children);
            var (endpoint, ready) = args.Settings.Mode == StoreMode.Statefulset
                ? KafkaBroker.Declare(name, args, users, children)
                : KafkaCluster.Declare(name, args, users, children);
            var connections = users.ToImmutableSortedDictionary(user => user.Service.Name, user => Connection(user, endpoint, ready));
            Contract = new StoreContract(KafkaClient.Store, connections, endpoint, CertificateAuthority.Name);
        }

        RegisterOutputs();
    }

    /// <summary>What services can rely on.</summary>
    public StoreContract Contract { get; }

    /// <summary>What Prometheus scrapes of it; nothing but in mode operator.</summary>
    /// <param name="settings">Settings of the store.</param>
    public static ImmutableArray<ScrapeTarget> MetricsOf(KafkaSettings settings) => settings.Mode == StoreMode.Operator ? KafkaMetrics.Targets(settings) : [];

    /// <summary>Endpoint in the cluster: the bootstrap Service, and the brokers that it refers clients to.</summary>
    internal static StoreEndpoint InCluster(string brokers, PodSelector pods) => new()
    {
        Host = Host(ServiceName),
        Port = Port,
        MeshHosts = [Host(ServiceName).Apply(host => $"{DataNamespace.Name}/{host}"), Host(brokers).Apply(host => $"{DataNamespace.Name}/{host}")],
        Pods = pods,
    };

    /// <summary>Where a client in the cluster starts.</summary>
    internal static string Bootstrap => string.Create(CultureInfo.InvariantCulture, $"{ServiceName}.{DataNamespace.Name}.svc.cluster.local:{Port}");

    private static Output<string> Host(string service) => Output.Create($"{service}.{DataNamespace.Name}.svc.cluster.local");

    private static StoreConnection Connection(KafkaClientIdentity user, StoreEndpoint endpoint, Resource ready) => new()
    {
        Store = KafkaClient.Store,
        Endpoint = endpoint,
        SecretName = user.SecretName,
        Files = new[] { "username", "password", KafkaClient.PropertiesFile }.ToImmutableSortedDictionary(file => file, file => file, StringComparer.Ordinal),
        AuthoritySecret = CertificateAuthority.Name,
        Settings = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("GROUP_PREFIX", Output.Create(user.Service.Name)),
        Ready = [user.ServiceSecret, ready],
    };
}
