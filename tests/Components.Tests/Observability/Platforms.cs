using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Data.Redis;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Observability.Jaeger;
using Payments.Infra.Components.Observability.Kiali;
using Payments.Infra.Components.Observability.LongTerm;
using Payments.Infra.Components.Observability.Scraping;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>Platforms in the forms that stacks give them.</summary>
internal static class Platforms
{
    public static readonly ObservedSystem System = new()
    {
        Namespace = "payments",
        Services = [new ServiceDefinition { Name = "payment-service" }],
        Releases = ImmutableSortedDictionary<string, Release>.Empty.Add("payment-service", new Release { Stable = "1" }),
        Tenants = new TenantList([new Tenant { Id = "STD-001" }, new Tenant { Id = "NED-001" }]),
        Stores = ImmutableSortedDictionary<ObservedStore, ImmutableArray<ScrapeTarget>>.Empty
            .Add(ObservedStore.Postgres, PostgresStore.MetricsOf(new PostgresSettings()))
            .Add(ObservedStore.Redis, RedisStore.MetricsOf(new RedisSettings()))
            .Add(ObservedStore.Kafka, KafkaStore.MetricsOf(new KafkaSettings())),
    };

    /// <summary>All that Prometheus can read.</summary>
    public static IEnumerable<ScrapeTarget> Targets => ScrapeTargets.From(System with { HasLongTermMetrics = true });

    public static readonly SingleSignOn Login = new()
    {
        Issuer = "https://login.example.com/",
        AuthorizeUrl = "https://login.example.com/authorize",
        TokenUrl = "https://login.example.com/token",
        ProfileUrl = "https://login.example.com/profile",
        ClientId = "tools",
        ClientSecret = "single-sign-on",
    };

    public static readonly BlobStorage Archive = new()
    {
        StorageAccount = "metrics",
        Container = "blocks",
        Prometheus = new("00000000-0000-0000-0000-000000000001"),
        Thanos = new("00000000-0000-0000-0000-000000000002"),
    };

    /// <summary>All that can be set is.</summary>
    public static readonly ObservabilitySettings Full = new()
    {
        Alerts = new() { ReceiversSecret = "alert-receivers" },
        Grafana = new() { Url = "https://grafana.example.com", CertificateSecret = "grafana-tls" },
        Kiali = new() { Login = KialiLogin.OpenId },
        SingleSignOn = Login,
        Tracing = new() { Store = TraceStore.OpenSearch, OpenSearch = new() { Url = "https://traces.example.com:9200", CredentialsSecret = "trace-store" } },
    };

    /// <summary>As little as can be.</summary>
    public static readonly ObservabilitySettings Small = new()
    {
        Metrics = new() { Replicas = 1 },
        Alerts = new() { Replicas = 1 },
        Tracing = new() { Store = TraceStore.Memory, Collectors = 1, Sampling = new(100) },
        Kiali = new() { Login = KialiLogin.Anonymous },
    };

    public static Task<Cluster> Installed(ObservabilitySettings? settings = null, BlobStorage? longTerm = null, ObservedSystem? system = null)
    {
        var args = new ObservabilityArgs { System = system ?? System, Cluster = "payments-test", Settings = settings ?? new(), LongTerm = longTerm };
        return Cluster.With(() => { _ = new ObservabilityPlatform("observability", args); });
    }

    /// <summary>With everything, a long memory included.</summary>
    public static Task<Cluster> InFull() => Installed(Full, Archive);
}
