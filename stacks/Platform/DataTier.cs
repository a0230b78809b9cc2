using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Data.Redis;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Data;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>The data tier of the graph: stores, on what they stand on, and the services' connections to them.</summary>
internal sealed class DataTier
{
    private readonly ImmutableArray<StoreContract> contracts;
    private readonly CertificateAuthority authority;

    /// <summary>Declares the tier.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="foundation">What the stores stand on.</param>
    /// <param name="services">Namespace of the services.</param>
    /// <param name="kubernetes">Provider of the cluster.</param>
    public DataTier(ResolvedStack stack, DataFoundation foundation, Namespace services, ProviderResource kubernetes)
    {
        var data = stack.Settings.Data;
        var operators = foundation.Operators;
        authority = new CertificateAuthority(
            "data-ca",
            new CertificateAuthorityArgs { CertManagerNamespace = operators.CertManagerNamespace, ServiceNamespace = services.Name, Services = services },
            After(operators.CertManager));
        (CertManager, CertManagerNamespace, Vault) = (operators.CertManager, operators.CertManagerNamespace, foundation.Secrets.Store);
        var context = foundation.Context with
        {
            Prerequisites = new StorePrerequisites
            {
                Namespace = foundation.Namespace,
                ServiceNamespace = services,
                Operators = operators,
                Authority = authority,
                Secrets = foundation.Secrets,
            },
        };

        var postgres = new PostgresStore("postgres", new PostgresArgs { Context = context, Settings = data.Postgres }, After());
        var redis = new RedisStore("redis", new RedisArgs { Context = context, Settings = data.Redis }, After());
        var kafka = new KafkaStore("kafka", new KafkaArgs { Context = context, Settings = data.Kafka }, After());

        (contracts, Counts) = ([postgres.Contract, redis.Contract, kafka.Contract], redis.Limiter);
        var endpoints = contracts.ToImmutableSortedDictionary(contract => contract.Store, contract => contract.Endpoint);
        _ = new StoreTraffic(
            "stores",
            new StoreTrafficArgs
            {
                Namespace = services.Name,
                Endpoints = data.Redis.Mode == StoreMode.Azure ? endpoints.Add("redis-counts", Counts.Endpoint) : endpoints,
            },
            After(services));

        ComponentResourceOptions After(params Resource?[] before) => new() { Provider = kubernetes, DependsOn = before.OfType<Resource>().ToArray() };
    }

    /// <summary>Scrape targets of the stores.</summary>
    /// <param name="data">Settings of the data tier.</param>
    public static ImmutableSortedDictionary<ObservedStore, ImmutableArray<ScrapeTarget>> Observed(DataSettings data) =>
        new Dictionary<ObservedStore, ImmutableArray<ScrapeTarget>>
        {
            [ObservedStore.Postgres] = PostgresStore.MetricsOf(data.Postgres),
            [ObservedStore.Redis] = RedisStore.MetricsOf(data.Redis),
            [ObservedStore.Kafka] = KafkaStore.MetricsOf(data.Kafka),
        }.Where(store => !store.Value.IsEmpty).ToImmutableSortedDictionary();

    /// <summary>The release that defines certificates.</summary>
    public Resource CertManager { get; }

    /// <summary>Its namespace.</summary>
    public Output<string> CertManagerNamespace { get; }

    /// <summary>What the plan's authorities come from.</summary>
    public Resource Authorities => authority.Root;

    /// <summary>The store that Secrets are copied from; null where passwords are not in the key vault.</summary>
    public Resource? Vault { get; }

    /// <summary>The Redis that counts requests, as the service that counts them reaches it.</summary>
    public StoreConnection Counts { get; }

    /// <summary>What the pods of the service that counts requests wait for.</summary>
    public IEnumerable<Resource> CountsReady => ReadyFor([Counts]);

    /// <summary>Stores that each service uses, by its name.</summary>
    public ImmutableDictionary<string, ImmutableArray<StoreConnection>> Connections => contracts
        .SelectMany(contract => contract.Connections)
        .GroupBy(connection => connection.Key)
        .ToImmutableDictionary(service => service.Key, service => service.Select(connection => connection.Value).ToImmutableArray());

    /// <summary>What the pods of a service wait for: their Secrets, and their roles, users or keys in stores.</summary>
    /// <param name="service">Name of the service.</param>
    public IEnumerable<Resource> ReadyFor(string service) => ReadyFor(Connections.GetValueOrDefault(service, []));

    /// <summary>The contract of each store with its services, whatever mode it runs in.</summary>
    public Output<ImmutableDictionary<string, object>> Contract =>
        Output.Create(contracts.ToImmutableDictionary(contract => contract.Store, contract => (object)contract.Describe()));

    private IEnumerable<Resource> ReadyFor(ImmutableArray<StoreConnection> connections)
    {
        var trust = connections.Any(connection => connection.AuthoritySecret is not null) ? new[] { authority.Trust } : [];
        return connections.SelectMany(connection => connection.Ready).Concat(trust).Distinct();
    }
}
