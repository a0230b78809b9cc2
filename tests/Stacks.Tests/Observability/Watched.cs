using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Data.Redis;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Systems to watch.</summary>
internal static class Watched
{
    public const string Runbooks = "https://runbooks.example.com";

    /// <summary>A shop of the tests' own, with everything in it that can be watched.</summary>
    public static ObservedSystem Shop { get; } = new()
    {
        Namespace = "shop",
        Services = [new ServiceDefinition { Name = "cart" }, new ServiceDefinition { Name = "stock" }],
        Releases = ImmutableSortedDictionary<string, Release>.Empty.Add("cart", new Release { Stable = "1" }).Add("stock", new Release { Stable = "1" }),
        Automated = ["stock"],
        Tenants = new TenantList([new Tenant { Id = "ONE-001" }, new Tenant { Id = "TWO-002" }]),
        Stores = ImmutableSortedDictionary<ObservedStore, ImmutableArray<ScrapeTarget>>.Empty
            .Add(ObservedStore.Postgres, PostgresStore.MetricsOf(new PostgresSettings()))
            .Add(ObservedStore.Redis, RedisStore.MetricsOf(new RedisSettings()))
            .Add(ObservedStore.Kafka, KafkaStore.MetricsOf(new KafkaSettings())),
        HasLongTermMetrics = true,
        HasVault = true,
    };

    /// <summary>That of the program's catalogue, with everything in it that can be watched.</summary>
    public static ObservedSystem Catalogue => PaymentsStack.Observed(Configurations.Resolve()) with
    {
        Automated = ["saga-service"],
        HasLongTermMetrics = true,
        HasVault = true,
    };

    /// <summary>That of a stack of the repository, and the address of its runbooks.</summary>
    public static (ObservedSystem System, string Runbooks) OfStack(string stack)
    {
        var values = Previews.Stack(stack).Config.ToImmutableSortedDictionary(
            entry => entry.Key[$"{StackConfiguration.Namespace}:".Length..], entry => entry.Value.Text, StringComparer.Ordinal);
        var resolved = ResolvedStack.Load(new StackConfiguration(stack, values, []), new PlatformCatalogue(ServiceCatalogue.All, TenantCatalogue.All));
        var settings = resolved.Settings.Observability;
        return (PaymentsStack.Observed(resolved) with { HasLongTermMetrics = settings.Metrics.LongTerm is not null }, settings.Alerts.Runbooks);
    }

    /// <summary>The shop with one service more, as an entry in the catalogue adds it.</summary>
    public static ObservedSystem With(string service) => Shop with
    {
        Services = [.. Shop.Services, new ServiceDefinition { Name = service }],
        Releases = Shop.Releases.Add(service, new Release { Stable = "1" }),
    };

    /// <summary>A service with a promise of its own.</summary>
    public static ObservedSystem WithObjective(ServiceObjective objective) =>
        Shop with { Services = [new ServiceDefinition { Name = "cart", Objective = objective }] };

    public static ImmutableArray<string> Names(ObservedSystem system) => [.. system.Services.Select(service => service.Name)];
}
