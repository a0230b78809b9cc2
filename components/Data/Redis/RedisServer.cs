using Payments.Infra.Components.Data.Tls;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Mode statefulset: one server with a volume. Valkey: what Redis was before its licence changed.</summary>
internal static class RedisServer
{
    /// <summary>Name of the server that keeps only counts of requests, beside a managed one.</summary>
    public const string Counts = "redis-counts";

    private const string PortName = "tcp-redis";
    private const string DataPath = "/data";
    private const string ConfigPath = "/etc/valkey/config";
    private const string TlsPath = "/etc/valkey/tls";
    private const string AclPath = "/etc/valkey/acl";
    private const string ConfigFile = "valkey.conf";

    /// <summary>Declares the server. Gives its endpoint, and what its users wait for.</summary>
    /// <param name="server">Its name, also in the program.</param>
    /// <param name="users">Users with passwords.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static (StoreEndpoint Endpoint, Resource Ready) Declare(
        string server, ImmutableArray<RedisUser> users, RedisArgs args, StoreOptions options)
    {
        var (certificate, acl) = ($"{server}-server", new RedisAcl(server, users, args.Limiter));
        var signed = StoreCertificate.DeclareServer(certificate, [server], options);
        var rights = acl.Write(args.Context, options);
        var files = ImmutableSortedDictionary<string, string>.Empty
            .Add(ConfigFile, RedisConfig.Whole(args.Settings, RedisStore.Port, TlsPath, AclPath, DataPath));
        var config = new ConfigMap(
            server, new ConfigMapArgs { Metadata = StoreStatefulSet.Metadata(server), Data = files.ToImmutableDictionary() }, options.Object);
        var pods = (Label: ObjectLabels.App, Value: server);
        var running = StoreStatefulSet.Declare(
            server,
            new StoreStatefulSetSpec
            {
                Name = server,
                PortName = PortName,
                Port = RedisStore.Port,
                Service = server,
                Headless = $"{server}-pods",
                Container = Container(server, args, Digest.Compute(files)),
                Volumes = [PodVolumes.FromConfigMap("config", server), PodVolumes.FromSecret("tls", certificate), PodVolumes.FromSecret("acl", acl.SecretName)],
                Storage = args.Settings.Storage,
                WhenRemoved = args.Settings.WhenRemoved,
            },
            args.Context,
            options,
            signed,
            rights,
            config,
            RedisPolicies.Declare(server, pods, users, args, options));
        RedisExporter.Declare(server, pods, args, options);
        var ready = RedisLogins.Declare(server, pods, acl, users, args, options, running, rights);
        return (RedisStore.InCluster(server, new PodSelector(DataNamespace.Name, pods.Label, pods.Value)), ready);
    }

    private static ContainerArgs Container(string server, RedisArgs args, string digest) => new()
    {
        Name = server,
        Image = args.Context.Images.Of($"{args.Settings.Image}:{args.Settings.Version}"),
        ImagePullPolicy = "IfNotPresent",
        Command = { "valkey-server", $"{ConfigPath}/{ConfigFile}" },

        // The server reads its configuration at its start: a change restarts it.
        Env = { Containers.Variable("CONFIG_DIGEST", digest) },
        Ports = { Containers.Port(PortName, RedisStore.Port) },
        SecurityContext = PodHardening.Container(),
        Resources = StoreContainer.Resources(args.Settings.Resources),
        StartupProbe = RedisProbes.Started(PortName),
        LivenessProbe = RedisProbes.Alive(PortName),
        ReadinessProbe = RedisProbes.Ready($"{TlsPath}/ca.crt"),
        VolumeMounts =
        {
            Containers.Mount(StoreStatefulSet.DataVolume, DataPath),
            Containers.ReadOnlyMount("config", ConfigPath),
            Containers.ReadOnlyMount("tls", TlsPath),
            Containers.ReadOnlyMount("acl", AclPath),
        },
    };
}
