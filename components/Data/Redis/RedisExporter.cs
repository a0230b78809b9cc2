using System.Globalization;
using Payments.Infra.Components.Data.Tls;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Exports the metrics of a server in the cluster. It logs in with a certificate, and may read the server's state and nothing else.</summary>
internal static class RedisExporter
{
    /// <summary>User of the server, and name in the certificate.</summary>
    public const string User = "exporter";

    private const int Port = 9121;
    private const string PortName = "metrics";

    /// <summary>Label of the pods: the server whose metrics they give.</summary>
    private const string ServerLabel = "payments/store";

    private const string Image = "docker.io/oliver006/redis_exporter:v1.89.0";
    private const string TlsPath = "/etc/exporter/tls";

    /// <summary>What it may do, as the server's ACL writes it: no key, and no command that shows what others asked.</summary>
    public static string Acl => $"user {User} on resetpass resetkeys resetchannels -@all +info +ping +latency|latest +slowlog|len";

    /// <summary>The Redis in the cluster: that of services, or that of counts beside a managed one.</summary>
    /// <param name="server">Name of its Service.</param>
    public static ScrapeTarget Target(string server) => new("redis", [Port], [
        "redis_up", "redis_memory_used_bytes", "redis_memory_max_bytes", "redis_connected_clients", "redis_commands_processed_total",
        "redis_keyspace_hits_total", "redis_keyspace_misses_total",
    ])
    {
        Pods = new PodSelection(ServerLabel, [], PortName) { Namespace = DataNamespace.Name, KeptLabels = [ServerLabel] },
        Expected = [new("payments_store", server, 1)],
    };

    /// <summary>Declares the pod and who reaches it.</summary>
    /// <param name="server">Name of the server's Service.</param>
    /// <param name="pods">Label of the server's pods, and its value.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static void Declare(string server, (string Label, string Value) pods, RedisArgs args, StoreOptions options)
    {
        var name = NameOf(server);
        var certificate = StoreCertificate.DeclareClient(name, User, options);
        var account = StoreStatefulSet.DeclareAccount(name, name, options);
        var policy = NetworkPolicies.Declare(
            name,
            name,
            DataNamespace.Name,
            NetworkRules.Labels(ObjectLabels.App, name),
            [NetworkRules.From([NetworkRules.AllOf(args.Context.ObservabilityNamespace)], Port)],
            [NetworkRules.To([NetworkRules.Pods(pods.Label, pods.Value)], RedisStore.Port)],
            options.Object);
        _ = new Deployment(
            name,
            new DeploymentArgs { Metadata = StoreStatefulSet.Metadata(name), Spec = Spec(name, server, args.Context.Images.Of(Image)) },
            options.Workload.After(certificate, account, policy));
    }

    /// <summary>Its name, and value of its pods' label <c>app</c>.</summary>
    /// <param name="server">Name of the server's Service.</param>
    public static string NameOf(string server) => $"{server}-exporter";

    private static DeploymentSpecArgs Spec(string name, string server, string image)
    {
        var labels = StoreStatefulSet.Labels(name);
        labels[ServerLabel] = server;
        return new DeploymentSpecArgs
        {
            Replicas = 1,
            Selector = NetworkRules.Labels(ObjectLabels.App, name),
            Template = new PodTemplateSpecArgs
            {
                Metadata = new ObjectMetaArgs { Labels = labels },
                Spec = PodHardening.Spec(name, Container(server, image), PodVolumes.FromSecret("tls", name)),
            },
        };
    }

    private static ContainerArgs Container(string server, string image) => new()
    {
        Name = User,
        Image = image,
        ImagePullPolicy = "IfNotPresent",
        Env =
        {
            Containers.Variable(
                "REDIS_ADDR", string.Create(CultureInfo.InvariantCulture, $"rediss://{server}.{DataNamespace.Name}.svc.cluster.local:{RedisStore.Port}")),
            Containers.Variable("REDIS_EXPORTER_TLS_CA_CERT_FILE", $"{TlsPath}/ca.crt"),
            Containers.Variable("REDIS_EXPORTER_TLS_CLIENT_CERT_FILE", $"{TlsPath}/tls.crt"),
            Containers.Variable("REDIS_EXPORTER_TLS_CLIENT_KEY_FILE", $"{TlsPath}/tls.key"),

            // Commands that it sends by default, and must not: the server refuses them, and the exporter would report the server as down.
            Containers.Variable("REDIS_EXPORTER_SET_CLIENT_NAME", "false"),
            Containers.Variable("REDIS_EXPORTER_CONFIG_COMMAND", "-"),
            Containers.Variable("REDIS_EXPORTER_EXCLUDE_LATENCY_HISTOGRAM_METRICS", "true"),
        },
        Ports = { Containers.Port(PortName, Port) },
        SecurityContext = PodHardening.Container(),
        Resources = Containers.Resources(("10m", "32Mi", "16Mi"), ("100m", "64Mi", "16Mi")),
        StartupProbe = Probe(failures: 15),
        LivenessProbe = Probe(failures: 3),
        ReadinessProbe = Probe(failures: 3),
        VolumeMounts = { Containers.ReadOnlyMount("tls", TlsPath) },
    };

    /// <summary>Whether the exporter runs, not the server: reporting that the server is down is its purpose.</summary>
    private static ProbeArgs Probe(int failures) => Containers.HttpProbe("/health", PortName, periodSeconds: 10, failures);
}
