using Payments.Infra.Components.Data.Tls;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>PostgreSQL with a database and role for each service that has data there.</summary>
public sealed class PostgresStore : PlatformComponent
{
    /// <summary>Name of the Service that clients in the cluster connect to.</summary>
    public const string ServiceName = "postgres-rw";

    /// <summary>Port of the server and of the pooler.</summary>
    public const int Port = 5432;

    private const string Store = "postgres";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public PostgresStore(string name, PostgresArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Postgres", name, args, options)
    {
        var children = new StoreOptions(Child, args.Context.Prerequisites);
        var users = PostgresUser.Declare(args, children);
        var (endpoint, ready) = args.Settings.Mode switch
        {
            StoreMode.Statefulset => PostgresServer.Declare(name, args, users, children),
            StoreMode.Operator => PostgresCluster.Declare(name, args, users, children),
            _ => FlexibleServer.Declare(name, args, users, children),
        };
        var authority = args.Settings.Mode == StoreMode.Azure ? null : CertificateAuthority.Name;
        Contract = new StoreContract(Store, users.ToImmutableSortedDictionary(user => user.Service, Connection), endpoint, authority);
        RegisterOutputs();

        StoreConnection Connection(PostgresUser user) => new()
        {
            Store = Store,
            Endpoint = endpoint,
            SecretName = user.SecretName,
            Files = ImmutableSortedDictionary<string, string>.Empty.Add("username", "username").Add("password", "password"),
            AuthoritySecret = authority,
            Settings = ImmutableSortedDictionary<string, Output<string>>.Empty
                .Add("DATABASE", Output.Create(user.Role))
                .Add("SSLMODE", Output.Create("verify-full")),
            Ready = [user.ServiceSecret, .. ready],
        };
    }

    /// <summary>What services can rely on.</summary>
    public StoreContract Contract { get; }

    /// <summary>What Prometheus scrapes of it; nothing but in mode operator.</summary>
    /// <param name="settings">Settings of the store.</param>
    public static ImmutableArray<ScrapeTarget> MetricsOf(PostgresSettings settings) =>
        settings.Mode == StoreMode.Operator ? PostgresMetrics.Targets(settings) : [];

    /// <summary>Endpoint of a server in the cluster.</summary>
    /// <param name="pods">The pods behind the Service.</param>
    internal static StoreEndpoint InCluster(PodSelector pods)
    {
        const string Host = $"{ServiceName}.{DataNamespace.Name}.svc.cluster.local";
        return new StoreEndpoint { Host = Output.Create(Host), Port = Port, MeshHosts = [Output.Create($"{DataNamespace.Name}/{Host}")], Pods = pods };
    }
}
