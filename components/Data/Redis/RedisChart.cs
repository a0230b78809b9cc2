using Payments.Infra.Components.Data.Tls;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Mode operator: the valkey chart, one pod with a volume. No open-source operator of Redis fails over without losing writes.</summary>
internal static class RedisChart
{
    private const string Certificate = "redis-server";

    private const string AclPath = "/etc/valkey/acl";

    /// <summary>Name of the container's port.</summary>
    private const string PortName = "tcp";

    /// <summary>Installs the chart. Gives the endpoint of the server, and what its users wait for.</summary>
    public static (StoreEndpoint Endpoint, Resource Ready) Declare(ImmutableArray<RedisUser> users, RedisArgs args, StoreOptions options)
    {
        var pods = (Label: ObjectLabels.Instance, Value: Charts.Valkey.Release);
        var signed = StoreCertificate.DeclareServer(Certificate, [RedisStore.ServiceName], options);
        var acl = new RedisAcl(RedisStore.ServiceName, users, args.Limiter);
        var rights = acl.Write(args.Context, options);
        var policy = RedisPolicies.Declare(RedisStore.ServiceName, pods, users, args, options);
        var release = Charts.Valkey.Install(Values(acl, args), args.Context.Images, options.Workload.After(signed, rights, policy));
        RedisExporter.Declare(RedisStore.ServiceName, pods, args, options);
        var ready = RedisLogins.Declare(RedisStore.ServiceName, pods, acl, users, args, options, release, rights);
        return (RedisStore.InCluster(RedisStore.ServiceName, new PodSelector(DataNamespace.Name, pods.Label, pods.Value)), ready);
    }

    internal static Dictionary<string, object> Values(RedisAcl acl, RedisArgs args)
    {
        var (settings, cpu, memory) = (args.Settings, args.Settings.Resources.Cpu, args.Settings.Resources.Memory);
        var image = ImageName.Parse(args.Context.Images.Of($"{settings.Image}:{settings.Version}"));
        return new Dictionary<string, object>
        {
            ["fullnameOverride"] = RedisStore.ServiceName,
            ["image"] = Map(("registry", image.Host), ("repository", image.Path), ("tag", settings.Version)),
            ["serviceAccount"] = Map(("create", true), ("automount", false)),
            ["podLabels"] = ObjectLabels.OutsideMesh,
            ["podSecurityContext"] = PodSecurity(PodHardening.UserId),
            ["securityContext"] = Map(("runAsUser", PodHardening.UserId)),
            ["priorityClassName"] = args.Context.PriorityClass,
            ["service"] = Map(("appProtocol", "tcp"), ("port", RedisStore.Port)),
            ["resources"] = Resources($"{cpu.Request}", $"{memory.Limit}", $"{cpu.Limit}", $"{memory.Limit}"),
            ["initResources"] = Resources("50m", "32Mi", "200m", "64Mi"),
            ["startupProbe"] = Probe(("tcpSocket", Map(("port", PortName))), periodSeconds: 2, failures: 60),
            ["livenessProbe"] = Probe(("tcpSocket", Map(("port", PortName))), periodSeconds: 10, failures: 6),
            ["readinessProbe"] = Probe(("exec", Map(("command", RedisProbes.Command("/tls/ca.crt")))), periodSeconds: 5, failures: 3),

            // Only one pod can mount the volume: the old pod stops before the new one starts.
            ["deploymentStrategy"] = "Recreate",
            ["dataStorage"] = Map(
                ("enabled", true),
                ("requestedSize", $"{settings.Storage.Size}"),
                ("className", args.Context.ClassOf(settings.Storage)),
                ("keepPvc", settings.WhenRemoved != StoreRemoval.Delete)),

            // The chart's own users are copied at the start of the pod. Ours are in a file that the server reads again while it runs.
            ["auth"] = Map(("enabled", false)),
            ["extraValkeySecrets"] = new[] { Map(("name", acl.SecretName), ("mountPath", AclPath)) },
            ["tls"] = Map(
                ("enabled", true), ("existingSecret", Certificate), ("serverPublicKey", "tls.crt"), ("serverKey", "tls.key"), ("caPublicKey", "ca.crt")),
            ["valkeyConfig"] = RedisConfig.Common(settings, AclPath),

            // Its exporter would get a password as a variable; ours has a certificate.
            ["metrics"] = Map(("enabled", false)),
        };
    }

    /// <summary>A probe in place of the chart's own, which passes on any answer.</summary>
    private static Dictionary<string, object> Probe((string Key, object Value) check, int periodSeconds, int failures) => Map(
        ("enabled", true),
        ("customProbe", Map(check, ("periodSeconds", periodSeconds), ("failureThreshold", failures), ("timeoutSeconds", 5))));
}
