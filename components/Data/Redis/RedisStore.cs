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

    /// <summary>What the Secret with the users' names and passwords, in the namespace of the services, is called before the number of its turn.</summary>
    public const string SecretName = "redis-auth";

    private const string Store = "redis";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public RedisStore(string name, RedisArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Redis", name, args, options)
    {
        var children = new StoreOptions(Child, args.Context.Prerequisites);
        if (args.Settings.Mode == StoreMode.Azure)
        {
            Contract = ManagedRedis.Declare(name, args, children);

            // The counting service logs in with a password or a certificate, and the managed service accepts neither: its
            // counts, which may be lost, have a server of their own.
            var (counts, server) = RedisServer.Declare(RedisServer.Counts, [], args, children);
            Limiter = LimiterConnection(RedisServer.Counts, counts, server, args, children);
        }
        else
        {
            var users = RedisUser.Generate(args.Context, Child);
            var current = users.Where(user => user.Login == args.Context.Login).ToImmutableArray();
            var secret = WriteSecret(current, args, children);
            var (endpoint, server) = args.Settings.Mode == StoreMode.Statefulset
                ? RedisServer.Declare(ServiceName, users, args, children)
                : RedisChart.Declare(users, args, children);
            var connections = current.ToImmutableSortedDictionary(user => user.Service, user => Connection(user, endpoint, args, [secret, server]));
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

    /// <summary>Variables of a user in any mode, beside host and port.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="authentication">How it shows who it is.</param>
    internal static ImmutableSortedDictionary<string, Output<string>> Settings(string service, string authentication) =>
        ImmutableSortedDictionary<string, Output<string>>.Empty
            .Add("AUTHENTICATION", Output.Create(authentication))
            .Add("KEY_PREFIX", Output.Create($"{service}:"))
            .Add("TLS", Output.Create("true"));

    /// <summary>Writes the Secret with names and passwords of the logins in use.</summary>
    private static Resource WriteSecret(ImmutableArray<RedisUser> users, RedisArgs args, StoreOptions options) => args.Context.Writer.Write(
        $"{SecretName}-service",
        new SecretText
        {
            Name = args.Context.Login.SecretOf(SecretName),
            Namespace = args.ServiceNamespace,
            Passwords = [.. users.Select(user => user.Password)],
            Texts = users
                .SelectMany(user => new[] { (Key: user.NameKey, Text: user.Name), (Key: user.PasswordKey, Text: user.Password.Placeholder) })
                .ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal),
        },
        options.ServiceObject);

    private static StoreConnection Connection(RedisUser user, StoreEndpoint endpoint, RedisArgs args, ImmutableArray<Resource> ready) => new()
    {
        Store = Store,
        Endpoint = endpoint,
        SecretName = args.Context.Login.SecretOf(SecretName),
        Files = ImmutableSortedDictionary<string, string>.Empty.Add(user.NameKey, "username").Add(user.PasswordKey, "password"),
        AuthoritySecret = CertificateAuthority.Name,
        Settings = Settings(user.Service, "password"),
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
