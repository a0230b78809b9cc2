using System.Collections.Immutable;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Kit;
using Pulumi;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Mode operator: the valkey chart, one pod with a volume. No open operator of Redis fails over without losing writes.</summary>
internal static class RedisChart
{
    private const string Certificate = "redis-server";
    private const string InstanceLabel = "app.kubernetes.io/instance";

    /// <summary>The user that whoever gives no name is: it is switched off, but the chart wants a password for it.</summary>
    private const string Nobody = "default";

    public static StoreEndpoint Declare(string name, ImmutableArray<RedisUser> users, RedisArgs args, SecretWriter writer, CustomResourceOptions child)
    {
        var signed = StoreCertificate.OfServer(Certificate, [RedisStore.ServiceName], [], child);
        var all = users.Add(new RedisUser(Nobody, writer.Generate("redis-default", child)));
        RedisStore.Write("server", DataNamespace.Name, all, writer, child);
        Charts.Valkey.Install(Values(users, args), child, signed);
        RedisExporter.Declare(RedisStore.ServiceName, (InstanceLabel, Charts.Valkey.Release), args, child);
        RedisPolicies.Declare(RedisStore.ServiceName, InstanceLabel, Charts.Valkey.Release, [.. users.Select(user => user.Name), args.Limiter], args, child);
        return RedisStore.InCluster(RedisStore.ServiceName, StorePods.With(DataNamespace.Name, InstanceLabel, Charts.Valkey.Release));
    }

    internal static Dictionary<string, object> Values(ImmutableArray<RedisUser> users, RedisArgs args)
    {
        var (settings, cpu, memory) = (args.Settings, args.Settings.Resources.Cpu, args.Settings.Resources.Memory);
        var slash = settings.Image.IndexOf('/', StringComparison.Ordinal);
        return new Dictionary<string, object>
        {
            ["fullnameOverride"] = RedisStore.ServiceName,
            ["image"] = Map(("registry", settings.Image[..slash]), ("repository", settings.Image[(slash + 1)..]), ("tag", settings.Version)),
            ["serviceAccount"] = Map(("create", true), ("automount", false)),
            ["podLabels"] = ObjectLabels.OutsideMesh,

            // The chart reads passwords once: another rotation restarts the pod.
            ["podAnnotations"] = Map((ServiceLabels.RotationAnnotation, args.Rotation)),
            ["podSecurityContext"] = PodSecurity(PodHardening.UserId),
            ["securityContext"] = Map(("runAsUser", PodHardening.UserId)),
            ["priorityClassName"] = args.PriorityClass,
            ["service"] = Map(("appProtocol", "tcp"), ("port", RedisStore.Port)),
            ["resources"] = Resources($"{cpu.Request}", $"{memory.Limit}", $"{cpu.Limit}", $"{memory.Limit}"),
            ["initResources"] = Resources("50m", "32Mi", "200m", "64Mi"),
            ["readinessProbe"] = Map(("enabled", true)),

            // A volume that one pod alone can have is let go of before the next one starts.
            ["deploymentStrategy"] = "Recreate",
            ["dataStorage"] = Map(("enabled", true), ("requestedSize", settings.Storage.Size.ToString()), ("className", args.ClassOf(settings.Storage)), ("keepPvc", true)),
            ["auth"] = Map(
                ("enabled", true), ("usersExistingSecret", RedisStore.SecretName), ("aclUsers", Users(users)), ("aclConfig", $"{RedisUser.WithCertificate(args.Limiter)}\n{RedisExporter.Acl}")),
            ["tls"] = Map(("enabled", true), ("existingSecret", Certificate), ("serverPublicKey", "tls.crt"), ("serverKey", "tls.key"), ("caPublicKey", "ca.crt")),
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
