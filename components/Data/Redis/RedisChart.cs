using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Mode operator: the valkey chart, one pod with a volume. No open-source operator of Redis fails over without losing writes.</summary>
internal static class RedisChart
{
    private const string Certificate = "redis-server";

    /// <summary>Secret with the passwords of all users. The chart makes one itself that is called like the store with <c>-auth</c>.</summary>
    private const string UsersSecret = "redis-users";

    /// <summary>The user of clients that give no name: it is switched off, but the chart requires a password for it.</summary>
    private const string Nobody = "default";

    /// <summary>Installs the chart. Gives the endpoint of the server, and what its users wait for.</summary>
    public static (StoreEndpoint Endpoint, Resource Ready) Declare(ImmutableArray<RedisUser> users, RedisArgs args, SecretWriter writer, StoreOptions options)
    {
        var pods = (Label: ObjectLabels.Instance, Value: Charts.Valkey.Release);
        var signed = StoreCertificate.DeclareServer(Certificate, [RedisStore.ServiceName], options);
        var all = users.Add(new RedisUser(Nobody, writer.Generate("redis-default", options.Child)));
        var passwords = RedisStore.WriteSecret("server", UsersSecret, DataNamespace.Name, all, writer, options.Object);
        var policy = RedisPolicies.Declare(RedisStore.ServiceName, pods, [.. users.Select(user => user.Name), args.Limiter], args, options);
        var release = Charts.Valkey.Install(Values(users, args), args.Context.Images, options.Workload.After(signed, passwords, policy));
        RedisExporter.Declare(RedisStore.ServiceName, pods, args, options);
        return (RedisStore.InCluster(RedisStore.ServiceName, new PodSelector(DataNamespace.Name, pods.Label, pods.Value)), release);
    }

    internal static Dictionary<string, object> Values(ImmutableArray<RedisUser> users, RedisArgs args)
    {
        var (settings, cpu, memory) = (args.Settings, args.Settings.Resources.Cpu, args.Settings.Resources.Memory);
        var image = ImageName.Parse(args.Context.Images.Of($"{settings.Image}:{settings.Version}"));
        return new Dictionary<string, object>
        {
            ["fullnameOverride"] = RedisStore.ServiceName,
            ["image"] = Map(("registry", image.Host), ("repository", image.Path), ("tag", settings.Version)),
            ["serviceAccount"] = Map(("create", true), ("automount", false)),
            ["podLabels"] = ObjectLabels.OutsideMesh,

            // The chart reads passwords at the start of the pod: a rotation restarts it.
            ["podAnnotations"] = Map((ObjectLabels.Rotation, args.Context.Rotation)),
            ["podSecurityContext"] = PodSecurity(PodHardening.UserId),
            ["securityContext"] = Map(("runAsUser", PodHardening.UserId)),
            ["priorityClassName"] = args.Context.PriorityClass,
            ["service"] = Map(("appProtocol", "tcp"), ("port", RedisStore.Port)),
            ["resources"] = Resources($"{cpu.Request}", $"{memory.Limit}", $"{cpu.Limit}", $"{memory.Limit}"),
            ["initResources"] = Resources("50m", "32Mi", "200m", "64Mi"),
            ["readinessProbe"] = Map(("enabled", true)),

            // Only one pod can mount the volume: the old pod stops before the new one starts.
            ["deploymentStrategy"] = "Recreate",
            ["dataStorage"] = Map(
                ("enabled", true),
                ("requestedSize", $"{settings.Storage.Size}"),
                ("className", args.Context.ClassOf(settings.Storage)),
                ("keepPvc", settings.WhenRemoved != StoreRemoval.Delete)),
            ["auth"] = Map(
                ("enabled", true),
                ("usersExistingSecret", UsersSecret),
                ("aclUsers", Users(users)),
                ("aclConfig", $"{RedisUser.WithCertificate(args.Limiter)}\n{RedisExporter.Acl}")),
            ["tls"] = Map(
                ("enabled", true), ("existingSecret", Certificate), ("serverPublicKey", "tls.crt"), ("serverKey", "tls.key"), ("caPublicKey", "ca.crt")),
            ["valkeyConfig"] = RedisConfig.Common(settings),

            // Its exporter would get a password as a variable; ours has a certificate.
            ["metrics"] = Map(("enabled", false)),
        };
    }

    private static Dictionary<string, object> Users(ImmutableArray<RedisUser> users)
    {
        var all = users.ToDictionary(user => user.Name, user => (object)Map(("permissions", user.Permissions), ("passwordKey", user.PasswordKey)));
        all[Nobody] = Map(("permissions", "off -@all"), ("passwordKey", $"{Nobody}.password"));
        return all;
    }
}
