using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Install;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Data.Redis;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Services;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Data;
using Payments.Infra.Stacks.Settings.Target;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <summary>The data tier of the graph: what looks after stores, the stores, and the way of services to them.</summary>
internal sealed class DataTier
{
    private readonly ImmutableArray<StoreContract> contracts;

    /// <summary>Declares the tier.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="services">Namespace of the services.</param>
    /// <param name="priority">Priority of the pods: where it is not there yet, a cluster refuses pods that name it.</param>
    /// <param name="azure">Azure; null on a cluster that is there already.</param>
    /// <param name="inServices">What is in that namespace waits for it.</param>
    public DataTier(ResolvedStack stack, Output<string> services, ServicePriority priority, AzureSite? azure, ComponentResourceOptions inServices)
    {
        var (settings, data) = (stack.Settings, stack.Settings.Data);
        var onCluster = new ComponentResourceOptions { Provider = inServices.Provider };
        var space = new DataNamespace(
            "data",
            new DataNamespaceArgs { AzureDisks = settings.Target.Cluster == ClusterKind.Aks },
            ComponentResourceOptions.Merge(onCluster, new ComponentResourceOptions { DependsOn = { priority } }));
        var environment = new StoreSite
        {
            ServiceNamespace = services,
            Graph = new DataGraph(stack.Services.Definitions),
            Azure = azure,
            Secrets = data.Secrets,
            Rotation = data.Rotation,
            StorageClass = space.StorageClass,
            Zones = data.Zones,
            PriorityClass = ServicePriority.ClassName,
        };
        var postgresArgs = new PostgresArgs { Site = environment, Settings = data.Postgres };
        var operators = new DataOperators(
            "operators",
            new OperatorsArgs
            {
                Replicas = data.Operators,
                Postgres = data.Postgres.Mode == StoreMode.Operator,
                Backups = postgresArgs.BacksUp,
                Kafka = data.Kafka.Mode == StoreMode.Operator,
                KafkaDefinitions = data.Kafka.Definitions,
                ExternalSecrets = data.Secrets == SecretSource.KeyVault,
            },
            ComponentResourceOptions.Merge(onCluster, new ComponentResourceOptions { DependsOn = { space } }));
        var authority = new CertificateAuthority(
            "data-ca", new CertificateAuthorityArgs { CertManagerNamespace = operators.CertManagerNamespace, ServiceNamespace = services }, After(operators));
        var secrets = new SecretAccess(
            "secrets",
            new SecretAccessArgs { ServiceNamespace = services, Azure = data.Secrets == SecretSource.KeyVault ? azure : null },
            After(operators));
        var ready = After(operators, authority, secrets);

        var postgres = new PostgresStore("postgres", postgresArgs, ready);
        var redis = new RedisStore("redis", new RedisArgs { Site = environment, Settings = data.Redis }, ready);
        var kafka = new KafkaStore("kafka", new KafkaArgs { Site = environment, Settings = data.Kafka }, ready);

        (contracts, Counts, Stores) = ([postgres.Contract, redis.Contract, kafka.Contract], redis.Limiter, [postgres, redis, kafka]);
        var endpoints = contracts.ToImmutableSortedDictionary(contract => contract.Store, contract => contract.Endpoint);
        _ = new StoreTraffic(
            "stores",
            new StoreTrafficArgs
            {
                Namespace = services,
                Endpoints = data.Redis.Mode == StoreMode.Azure ? endpoints.Add("redis-counts", Counts.Endpoint) : endpoints,
            },
            inServices);

        ComponentResourceOptions After(params Resource[] before) =>
            ComponentResourceOptions.Merge(inServices, new ComponentResourceOptions { DependsOn = [space, .. before] });
    }

    /// <summary>Stores that give metrics, and what Prometheus scrapes of each.</summary>
    /// <param name="data">Settings of the data tier.</param>
    public static ImmutableSortedDictionary<ObservedStore, ImmutableArray<ScrapeTarget>> Observed(DataSettings data) =>
        new Dictionary<ObservedStore, ImmutableArray<ScrapeTarget>>
        {
            [ObservedStore.Postgres] = PostgresStore.MetricsOf(data.Postgres),
            [ObservedStore.Redis] = RedisStore.Metrics,
            [ObservedStore.Kafka] = KafkaStore.MetricsOf(data.Kafka),
        }.Where(store => !store.Value.IsEmpty).ToImmutableSortedDictionary();

    /// <summary>The Redis that counts requests, as the service that counts them reaches it.</summary>
    public StoreConnection Counts { get; }

    /// <summary>The stores, which services wait for.</summary>
    public ImmutableArray<Resource> Stores { get; }

    /// <summary>Stores that each service uses, by its name.</summary>
    public ImmutableDictionary<string, ImmutableArray<StoreConnection>> Connections => contracts
        .SelectMany(contract => contract.Connections)
        .GroupBy(connection => connection.Key)
        .ToImmutableDictionary(service => service.Key, service => service.Select(connection => connection.Value).ToImmutableArray());

    /// <summary>What services are promised, by store: the same whatever stands behind it.</summary>
    public Output<ImmutableDictionary<string, object>> Contract =>
        Output.Create(contracts.ToImmutableDictionary(contract => contract.Store, contract => (object)contract.Promise));
}
