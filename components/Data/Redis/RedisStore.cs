using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Redis with an ACL user for each service that has keys there, and one for the service that counts requests.</summary>
public sealed class RedisStore : PlatformComponent
{
    /// <summary>Name of the Service that clients in the cluster reach it by.</summary>
    public const string ServiceName = "redis";

    /// <summary>Port in the cluster, for TLS alone.</summary>
    public const int Port = 6379;

    /// <summary>Name of the Secret with the users' names and passwords, in the namespace of the services.</summary>
    public const string SecretName = "redis-auth";

    private const string Store = "redis";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public RedisStore(string name, RedisArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Redis", name, args, options)
    {
        var (children, writer) = (new StoreOptions(Child, args.Context.Prerequisites), args.Context.Writer);
        if (args.Settings.Mode == StoreMode.Azure)
        {
            Contract = ManagedRedis.Declare(name, args, children);

            // The counting service logs in with a password or a certificate, and the managed service accepts neither: its
            // counts, which may be lost, have a server of their own.
            var (counts, server) = RedisServer.Declare(RedisServer.Counts, [], args, writer, children);
            Limiter = LimiterConnection(RedisServer.Counts, counts, server, args, children);
        }
        else
        {
            var users = RedisUser.Generate(args.Context.Usage, password => writer.Generate(password, Child));
            var secret = WriteSecret("service", SecretName, args.ServiceNamespace, users, writer, children.ServiceObject);
            var (endpoint, server) = args.Settings.Mode == StoreMode.Statefulset
                ? RedisServer.Declare(ServiceName, users, args, writer, children)
                : RedisChart.Declare(users, args, writer, children);
            var connections = users.ToImmutableSortedDictionary(user => user.Name, user => Connection(user, endpoint, args, [secret, server]));
            Contract = new StoreContract(Store, connections, endpoint, CertificateAuthority.Name);
            Limiter = LimiterConnection(ServiceName, endpoint, server, args, children);
        }

        RegisterOutputs();
    }

    /// <summary>What services can rely on.</summary>
    public StoreContract Contract { get; }

    /// <summary>What Prometheus scrapes of it. There is always a Redis in the cluster: counts of requests have one beside a managed one.</summary>
    public static ImmutableArray<ScrapeTarget> MetricsOf(RedisSettings settings) =>
        [RedisExporter.Target(settings.Mode == StoreMode.Azure ? RedisServer.Counts : ServiceName)];

    /// <summary>How the service that counts requests reaches its Redis: with a certificate.</summary>
    public StoreConnection Limiter { get; }

    /// <summary>Endpoint of a server in the cluster.</summary>
    internal static StoreEndpoint InCluster(string service, PodSelector pods)
    {
        var host = Output.Create($"{service}.{DataNamespace.Name}.svc.cluster.local");
        return new StoreEndpoint { Host = host, Port = Port, MeshHosts = [host.Apply(name => $"{DataNamespace.Name}/{name}")], Pods = pods };
    }

    /// <summary>Writes the Secret with the users' names and passwords.</summary>
    internal static Resource WriteSecret(
        string side, string secret, Input<string> namespaceName, ImmutableArray<RedisUser> users, SecretWriter writer, CustomResourceOptions options) =>
        writer.Write(
            $"{SecretName}-{side}",
            new SecretText
            {
                Name = secret,
                Namespace = namespaceName,
                Passwords = [.. users.Select(user => user.Password)],
                Texts = users
                    .SelectMany(user => new[] { (Key: user.NameKey, Text: user.Name), (Key: user.PasswordKey, Text: user.Password.Placeholder) })
                    .ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal),
            },
            options);

    /// <summary>Variables of a user in any mode, beside host and port.</summary>
    internal static ImmutableSortedDictionary<string, Output<string>> Settings(string user, string authentication) =>
        ImmutableSortedDictionary<string, Output<string>>.Empty
            .Add("AUTHENTICATION", Output.Create(authentication))
            .Add("KEY_PREFIX", Output.Create($"{user}:"))
            .Add("TLS", Output.Create("true"));

    private static StoreConnection Connection(RedisUser user, StoreEndpoint endpoint, RedisArgs args, ImmutableArray<Resource> ready) => new()
    {
        Store = Store,
        Endpoint = endpoint,
        SecretName = SecretName,
        Files = ImmutableSortedDictionary<string, string>.Empty.Add(user.NameKey, "username").Add(user.PasswordKey, "password"),
        AuthoritySecret = CertificateAuthority.Name,
        Settings = Settings(user.Name, "password"),
        Rotation = args.Context.Rotation,
        Ready = ready,
    };

    private static StoreConnection LimiterConnection(string server, StoreEndpoint endpoint, Resource ready, RedisArgs args, StoreOptions options)
    {
        var secret = $"{args.Limiter}-{server}";
        var certificate = StoreCertificate.DeclareServiceClient(secret, args.ServiceNamespace, args.Limiter, options);
        return new StoreConnection
        {
            Store = Store,
            Endpoint = endpoint,
            SecretName = secret,
            Files = ImmutableSortedDictionary<string, string>.Empty.Add("tls.crt", "tls.crt").Add("tls.key", "tls.key"),
            AuthoritySecret = CertificateAuthority.Name,
            Ready = [ready, certificate],
        };
    }
}
