using System.Collections.Immutable;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>PostgreSQL with a database and role for each service that has data there.</summary>
public sealed class PostgresStore : PlatformComponent
{
    /// <summary>Name of the Service that clients in the cluster reach it by.</summary>
    public const string ServiceName = "postgres-rw";

    /// <summary>Port of the server and of the pooler.</summary>
    public const int Port = 5432;

    private const string Store = "postgres";

    /// <summary>What reloads a Secret's content when it changes.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Reloaded = ImmutableSortedDictionary<string, string>.Empty.Add("cnpg.io/reload", "true");

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public PostgresStore(string name, PostgresArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Postgres", name, args, options)
    {
        var (child, writer) = (Child, args.Writer);
        var users = PostgresUser.Of(args.Graph, password => writer.Generate(password, child));
        foreach (var user in users)
        {
            Write("server", DataNamespace.Name, user);
            Write("service", args.ServiceNamespace, user);
        }

        var endpoint = args.Settings.Mode switch
        {
            StoreMode.Statefulset => PostgresServer.Declare(name, args, users, writer, child),
            StoreMode.Operator => PostgresCluster.Declare(name, args, users, child),
            _ => FlexibleServer.Declare(name, args, users, writer, child),
        };
        var authority = args.Settings.Mode == StoreMode.Azure ? null : CertificateAuthority.Name;
        Contract = new StoreContract(Store, users.ToImmutableSortedDictionary(user => user.Service, Connection), endpoint, authority);
        RegisterOutputs();

        void Write(string side, Input<string> space, PostgresUser user) => writer.Write(
            $"{user.SecretName}-{side}",
            new SecretText
            {
                Name = user.SecretName,
                Namespace = space,
                Type = "kubernetes.io/basic-auth",
                Labels = Reloaded,
                Passwords = [user.Password],
                Texts = ImmutableSortedDictionary<string, string>.Empty.Add("username", user.Role).Add("password", user.Password.Placeholder),
            },
            child);

        StoreConnection Connection(PostgresUser user) => new()
        {
            Store = Store,
            Endpoint = endpoint,
            SecretName = user.SecretName,
            Files = ImmutableSortedDictionary<string, string>.Empty.Add("username", "username").Add("password", "password"),
            AuthoritySecret = authority,
            Settings = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("DATABASE", Output.Create(user.Role)).Add("SSLMODE", Output.Create("verify-full")),
            Rotation = args.Rotation,
        };
    }

    /// <summary>What services are promised.</summary>
    public StoreContract Contract { get; }

    /// <summary>What Prometheus scrapes of it; nothing but in mode operator.</summary>
    /// <param name="settings">Settings of the store.</param>
    public static ImmutableArray<ScrapeTarget> MetricsOf(PostgresSettings settings) => settings.Mode == StoreMode.Operator ? PostgresMetrics.Targets : [];

    /// <summary>Where it answers in the cluster.</summary>
    /// <param name="pods">The pods behind the Service.</param>
    internal static StoreEndpoint InCluster(StorePods pods)
    {
        const string Host = $"{ServiceName}.{DataNamespace.Name}.svc.cluster.local";
        return new StoreEndpoint { Host = Output.Create(Host), Port = Port, MeshHosts = [Output.Create($"{DataNamespace.Name}/{Host}")], Pods = pods };
    }
}
