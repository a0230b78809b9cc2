using Payments.Infra.Components.Data.Tls;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Mode statefulset: one server with a volume, and a job that makes roles and databases.</summary>
internal static class PostgresServer
{
    public const string Name = "postgres";

    private const string Certificate = "postgres-server";
    private const string PortName = "tcp-postgres";
    private const string DataPath = "/var/lib/postgresql/data";
    private const string ConfigPath = "/etc/postgres/config";
    private const string TlsPath = "/etc/postgres/tls";
    private const string AdminPath = "/etc/postgres/admin";
    private const string SocketPath = "/var/run/postgresql";

    /// <summary>Declares the server. Gives its endpoint, and what its users wait for.</summary>
    public static (StoreEndpoint Endpoint, ImmutableArray<Resource> Ready) Declare(
        string name, PostgresArgs args, ImmutableArray<PostgresUser> users, StoreOptions options)
    {
        var certificate = StoreCertificate.DeclareServer(Certificate, [PostgresStore.ServiceName], options);

        // No rotation changes it: the server learns it when its volume is new, and never again.
        var writer = args.Context.Writer;
        var password = writer.GenerateOnce(PostgresRoles.AdminSecret, options.Child);
        var admin = PostgresRoles.WriteAdmin(PostgresRoles.AdminSecret, PostgresRoles.Superuser, password, writer, options);
        var config = new ConfigMap(
            name, new ConfigMapArgs { Metadata = StoreStatefulSet.Metadata(Name), Data = { ["pg_hba.conf"] = AccessRules(users) } }, options.Object);
        var server = StoreStatefulSet.Declare(
            name,
            new StoreStatefulSetSpec
            {
                Name = Name,
                PortName = PortName,
                Port = PostgresStore.Port,
                Service = PostgresStore.ServiceName,
                Headless = "postgres-pods",
                Container = Container(args),
                Volumes =
                [
                    PodVolumes.FromConfigMap("config", Name),
                    PodVolumes.FromSecret("tls", Certificate),
                    PodVolumes.FromSecret("admin", PostgresRoles.AdminSecret),
                    PodVolumes.Scratch("socket", "1Mi"),
                    PodVolumes.Scratch("tmp", "64Mi"),
                ],
                Storage = args.Settings.Storage,
                WhenRemoved = args.Settings.WhenRemoved,
            },
            args.Context,
            options,
            certificate,
            admin,
            config,
            PostgresPolicies.DeclareServer(name, args, options));
        var endpoint = PostgresStore.InCluster(new PodSelector(DataNamespace.Name, ObjectLabels.App, Name));
        var policy = PostgresPolicies.DeclareRoles(name, NetworkRules.Pods(ObjectLabels.App, Name), options);

        // The server's own certificate comes with that of the authority.
        var access = new PostgresAccess(endpoint.Host, PostgresRoles.Superuser, PostgresRoles.AdminSecret, Certificate);
        var roles = PostgresRoles.Declare(name, access, args, users, options, server, policy, admin, certificate);
        return (endpoint, [roles]);
    }

    private static ContainerArgs Container(PostgresArgs args) => new()
    {
        Name = Name,
        Image = args.Context.Images.Of(args.Settings.PlainImage),
        ImagePullPolicy = "IfNotPresent",
        Args =
        {
            "postgres", "-c", "ssl=on",
            "-c", $"ssl_cert_file={TlsPath}/tls.crt", "-c", $"ssl_key_file={TlsPath}/tls.key", "-c", $"hba_file={ConfigPath}/pg_hba.conf",
            PostgresParameters.Tuning(args.Settings).SelectMany(parameter => new[] { "-c", $"{parameter.Key}={parameter.Value}" }).ToArray(),
        },
        Env =
        {
            Containers.Variable("PGDATA", $"{DataPath}/pgdata"),
            Containers.Variable("POSTGRES_PASSWORD_FILE", $"{AdminPath}/password"),
            Containers.Variable("POSTGRES_INITDB_ARGS", "--data-checksums --auth=scram-sha-256"),
        },
        Ports = { Containers.Port(PortName, PostgresStore.Port) },
        SecurityContext = PodHardening.Container(),
        Resources = StoreContainer.Resources(args.Settings.Resources),

        // By TCP: the server that the image starts to set itself up listens on its socket alone.
        StartupProbe = Containers.CommandProbe(periodSeconds: 5, failures: 36, "pg_isready", "--username", PostgresRoles.Superuser, "--host", "127.0.0.1"),
        LivenessProbe = Containers.TcpProbe(PortName, periodSeconds: 10, failures: 6),
        ReadinessProbe = Containers.CommandProbe(periodSeconds: 5, failures: 3, "pg_isready", "--username", PostgresRoles.Superuser, "--host", "127.0.0.1"),
        VolumeMounts =
        {
            Containers.Mount(StoreStatefulSet.DataVolume, DataPath),
            Containers.ReadOnlyMount("config", ConfigPath),
            Containers.ReadOnlyMount("tls", TlsPath),
            Containers.ReadOnlyMount("admin", AdminPath),
            Containers.Mount("socket", SocketPath),
            Containers.Mount("tmp", "/tmp"),
        },
    };

    private static string AccessRules(ImmutableArray<PostgresUser> users) => string.Join('\n',
        (IEnumerable<string>)
        [
            "local all all scram-sha-256",
            .. users.Select(user => user.AccessRule),
            $"hostssl all {PostgresRoles.Superuser} all scram-sha-256",
            "",
        ]);
}
