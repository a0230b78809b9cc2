namespace Payments.Infra.Components.Observability;

/// <summary>The system that is watched. Alerts and dashboards are derived from it.</summary>
public sealed record ObservedSystem
{
    /// <summary>Namespace of the services.</summary>
    public required string Namespace { get; init; }

    /// <summary>The services, each with its objective in this stack.</summary>
    public required ImmutableArray<ServiceDefinition> Services { get; init; }

    /// <summary>Their releases, by name of the service.</summary>
    public required ImmutableSortedDictionary<string, Release> Releases { get; init; }

    /// <summary>Names of the services whose releases are automated. Default none.</summary>
    public ImmutableSortedSet<string> Automated { get; init; } = [];

    /// <summary>The tenants.</summary>
    public required TenantList Tenants { get; init; }

    /// <summary>Stores in the cluster with metrics, and what Prometheus scrapes of each. Default none.</summary>
    public ImmutableSortedDictionary<ObservedStore, ImmutableArray<ScrapeTarget>> Stores { get; init; } =
        ImmutableSortedDictionary<ObservedStore, ImmutableArray<ScrapeTarget>>.Empty;

    /// <summary>Whether Secrets come from a key vault. Default false.</summary>
    public bool HasVault { get; init; }

    /// <summary>Hours after which the last whole backup of a database is too old. Default 36: one a night, and one that failed.</summary>
    public int OldestBackupHours { get; init; } = 36;

    /// <summary>Whether metrics are kept for longer than Prometheus keeps them. Default false.</summary>
    public bool HasLongTermMetrics { get; init; }

    /// <summary>Pods of a store that give metrics as long as all is well.</summary>
    /// <param name="store">The store.</param>
    /// <param name="label">Label that tells them apart.</param>
    internal IEnumerable<ExpectedPods> ExpectedOf(ObservedStore store, string label) =>
        Stores.GetValueOrDefault(store, []).SelectMany(target => target.Expected).Where(pods => pods.Label == label);

    /// <summary>The pooler before PostgreSQL, where there is one.</summary>
    internal IEnumerable<ExpectedPods> PostgresPoolers => ExpectedOf(ObservedStore.Postgres, "cnpg_io_poolerName");

    /// <summary>The release of a service.</summary>
    /// <param name="service">The service.</param>
    public Release ReleaseOf(ServiceDefinition service) => Releases.GetValueOrDefault(service.Name) ?? new Release();
}
