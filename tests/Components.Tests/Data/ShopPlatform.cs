using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Data.Redis;
using Payments.Infra.Components.Mesh;
using Payments.Infra.Components.Services;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>The shop with its stores, its pods, and the three layers of who reaches what.</summary>
internal static class ShopPlatform
{
    public static Task<Cluster> DeclareAsync(
        ImmutableArray<ServiceDefinition>? services = null,
        StoreMode postgres = StoreMode.Operator,
        StoreMode redis = StoreMode.Statefulset,
        StoreMode kafka = StoreMode.Operator) => Cluster.With(() =>
    {
        var catalogue = services ?? Shop.All;
        var context = Shop.Context with { Usage = new StoreUsage(catalogue) };
        StoreContract[] contracts =
        [
            new PostgresStore("postgres", new PostgresArgs { Context = context, Settings = new PostgresSettings { Mode = postgres } }).Contract,
            new RedisStore("redis", new RedisArgs { Context = context, Settings = new RedisSettings { Mode = redis } }).Contract,
            new KafkaStore("kafka", new KafkaArgs { Context = context, Settings = new KafkaSettings { Mode = kafka } }).Contract,
        ];
        var connections = contracts.SelectMany(contract => contract.Connections).GroupBy(connection => connection.Key)
            .ToImmutableDictionary(service => service.Key, service => service.Select(connection => connection.Value).ToImmutableArray());
        var access = new AccessArgs
        {
            Namespace = "payments",
            Calls = new CallGraph(catalogue),
            TokenIssuer = "https://login.example.com/",
            Connections = connections,
        };
        _ = new EgressScope("egress", access);
        _ = new NetworkAccess("network", access);
        _ = new StoreTraffic(
            "stores",
            new StoreTrafficArgs
            {
                Namespace = "payments",
                Endpoints = contracts.ToImmutableSortedDictionary(contract => contract.Store, contract => contract.Endpoint),
            });
        foreach (var service in catalogue)
        {
            _ = new Microservice(
                service.Name,
                new MicroserviceArgs
                {
                    Namespace = "payments",
                    Service = new RunningService(service, new Release { Stable = "1" }),
                    Identity = Shop.Azure.IdentityOf(service.Name).ClientId,
                    Connections = connections.GetValueOrDefault(service.Name, []),
                });
        }
    });
}
