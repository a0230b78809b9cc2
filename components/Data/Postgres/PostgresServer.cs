using System.Collections.Immutable;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Mode statefulset: one server with a volume, and a job that makes roles and databases.</summary>
internal static class PostgresServer
{
    public const string Name = "postgres";

    private const string Certificate = "postgres-server";
    private const string Headless = "postgres-pods";
    private const string PortName = "tcp-postgres";
    private const string DataPath = "/var/lib/postgresql/data";
    private const string ConfigPath = "/etc/postgres/config";
    private const string TlsPath = "/etc/postgres/tls";
    private const string AdminPath = "/etc/postgres/admin";
    private const string SocketPath = "/var/run/postgresql";

    public static StoreEndpoint Declare(string name, PostgresArgs args, ImmutableArray<PostgresUser> users, SecretWriter writer, CustomResourceOptions child)
    {
        var certificate = StoreCertificate.OfServer(Certificate, [PostgresStore.ServiceName], [], child);
        PostgresRoles.WriteAdmin(PostgresRoles.Superuser, writer, child);
        var config = new ConfigMap(name, new ConfigMapArgs { Metadata = StorePod.Metadata(Name), Data = { ["pg_hba.conf"] = AccessRules(users) } }, child);
        var server = StorePod.Declare(
            name,
            new StorePodSpec
            {
                Name = Name,
                PortName = PortName,
                Port = PostgresStore.Port,
                Services = [(PostgresStore.ServiceName, false), (Headless, true)],
                Container = Container(args.Settings),
                Volumes =
                [
                    PodVolumes.FromConfigMap("config", Name),
                    PodVolumes.FromSecret("tls", Certificate),
                    PodVolumes.FromSecret("admin", PostgresRoles.AdminSecret),
                    PodVolumes.Scratch("socket", "1Mi"),
                    PodVolumes.Scratch("tmp", "64Mi"),
                ],
                Volume = args.Settings.Storage,
            },
            args,
            child.After(certificate, config));
        var endpoint = PostgresStore.InCluster(StorePods.With(DataNamespace.Name, "app", Name));
        PostgresPolicies.OfServer(name, args, child);
        PostgresRoles.Declare(
            name,
            endpoint.Host,
            PostgresRoles.Superuser,
            CertificateAuthority.Name,
            args,
            users,
            child.After(server));
        return endpoint;
    }

    private static ContainerArgs Container(PostgresSettings settings) => new()
    {
        Name = Name,
        Image = settings.PlainImage,
        ImagePullPolicy = "IfNotPresent",
        Args =
        {
            "postgres", "-c", "ssl=on", "-c", $"ssl_cert_file={TlsPath}/tls.crt", "-c", $"ssl_key_file={TlsPath}/tls.key", "-c", $"hba_file={ConfigPath}/pg_hba.conf",
            PostgresParameters.Tuning(settings).SelectMany(parameter => new[] { "-c", $"{parameter.Key}={parameter.Value}" }).ToArray(),
        },
        Env =
        {
            Containers.Variable("PGDATA", $"{DataPath}/pgdata"),
            Containers.Variable("POSTGRES_PASSWORD_FILE", $"{AdminPath}/password"),
            Containers.Variable("POSTGRES_INITDB_ARGS", "--data-checksums --auth=scram-sha-256"),
        },
        Ports = { Containers.Port(PortName, PostgresStore.Port) },
        SecurityContext = PodHardening.Container(),
        Resources = StoreContainer.Resources(settings.Resources),
        StartupProbe = Containers.CommandProbe(periodSeconds: 5, failures: 36, "pg_isready", "--username", PostgresRoles.Superuser, "--host", SocketPath),
        LivenessProbe = Containers.TcpProbe(PortName, periodSeconds: 10, failures: 6),
        ReadinessProbe = Containers.CommandProbe(periodSeconds: 5, failures: 3, "pg_isready", "--username", PostgresRoles.Superuser, "--host", SocketPath),
        VolumeMounts =
        {
            Containers.Mount(StorePod.DataVolume, DataPath),
            Containers.ReadOnlyMount("config", ConfigPath),
            Containers.ReadOnlyMount("tls", TlsPath),
            Containers.ReadOnlyMount("admin", AdminPath),
            Containers.Mount("socket", SocketPath),
            Containers.Mount("tmp", "/tmp"),
        },
    };

    private static string AccessRules(ImmutableArray<PostgresUser> users) => string.Join('\n',
        (IEnumerable<string>)["local all all scram-sha-256", .. users.Select(user => user.AccessRule), $"hostssl all {PostgresRoles.Superuser} all scram-sha-256", ""]);
}
