using System.Collections.Immutable;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Mode statefulset: one server with a volume. Valkey: what Redis was before its licence changed.</summary>
internal static class RedisServer
{
    /// <summary>Name of the server with counts of requests alone, beside a managed one.</summary>
    public const string Counts = "redis-counts";

    private const string PortName = "tcp-redis";
    private const string DataPath = "/data";
    private const string ConfigPath = "/etc/valkey/config";
    private const string TlsPath = "/etc/valkey/tls";
    private const string AclPath = "/etc/valkey/acl";
    private const string ConfigFile = "valkey.conf";

    /// <summary>Declares the server.</summary>
    /// <param name="server">Its name, also in the program.</param>
    /// <param name="users">Users with passwords.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="writer">Writes the users.</param>
    /// <param name="child">How the engine treats it.</param>
    public static StoreEndpoint Declare(string server, ImmutableArray<RedisUser> users, RedisArgs args, SecretWriter writer, CustomResourceOptions child)
    {
        var (certificate, acl) = ($"{server}-server", $"{server}-acl");
        var signed = StoreCertificate.OfServer(certificate, [server], [], child);
        writer.Write(
            acl,
            new SecretText
            {
                Name = acl,
                Namespace = DataNamespace.Name,
                Passwords = [.. users.Select(user => user.Password)],
                Texts = ImmutableSortedDictionary<string, string>.Empty.Add("users.acl", RedisConfig.Users(users, args.Limiter)),
            },
            child);
        var files = ImmutableSortedDictionary<string, string>.Empty.Add(ConfigFile, RedisConfig.Whole(args.Settings, RedisStore.Port, TlsPath, AclPath, DataPath));
        var config = new ConfigMap(server, new ConfigMapArgs { Metadata = StorePod.Metadata(server), Data = files.ToImmutableDictionary() }, child);
        StorePod.Declare(
            server,
            new StorePodSpec
            {
                Name = server,
                PortName = PortName,
                Port = RedisStore.Port,
                Services = [(server, false), ($"{server}-pods", true)],
                Container = Container(server, args.Settings, Digest.Of(files)),
                Volumes = [PodVolumes.FromConfigMap("config", server), PodVolumes.FromSecret("tls", certificate), PodVolumes.FromSecret("acl", acl)],
                Volume = args.Settings.Storage,
            },
            args,
            child.After(signed, config));
        RedisExporter.Declare(server, ("app", server), args, child);
        RedisPolicies.Declare(server, "app", server, [.. users.Select(user => user.Name), args.Limiter], args, child);
        return RedisStore.InCluster(server, StorePods.With(DataNamespace.Name, "app", server));
    }

    private static ContainerArgs Container(string server, RedisSettings settings, string digest) => new()
    {
        Name = server,
        Image = $"{settings.Image}:{settings.Version}",
        ImagePullPolicy = "IfNotPresent",
        Command = { "valkey-server", $"{ConfigPath}/{ConfigFile}" },

        // The server reads its configuration once: another one restarts it.
        Env = { Containers.Variable("CONFIG_DIGEST", digest) },
        Ports = { Containers.Port(PortName, RedisStore.Port) },
        SecurityContext = PodHardening.Container(),
        Resources = StoreContainer.Resources(settings.Resources),
        StartupProbe = Ping(periodSeconds: 2, failures: 60),
        LivenessProbe = Containers.TcpProbe(PortName, periodSeconds: 10, failures: 6),
        ReadinessProbe = Ping(periodSeconds: 5, failures: 3),
        VolumeMounts =
        {
            Containers.Mount(StorePod.DataVolume, DataPath),
            Containers.ReadOnlyMount("config", ConfigPath),
            Containers.ReadOnlyMount("tls", TlsPath),
            Containers.ReadOnlyMount("acl", AclPath),
        },
    };

    /// <summary>Any answer will do, also that nobody has logged in: the server speaks TLS and reads commands.</summary>
    private static ProbeArgs Ping(int periodSeconds, int failures) =>
        Containers.CommandProbe(periodSeconds, failures, "valkey-cli", "--tls", "--cacert", $"{TlsPath}/ca.crt", "ping");
}
