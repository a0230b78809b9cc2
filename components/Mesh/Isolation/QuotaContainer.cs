using System.Globalization;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>The container of the quota service.</summary>
internal static class QuotaContainer
{
    public const string ConfigVolume = "config";

    private const string RuntimeRoot = "/data";
    private const int HttpPort = 8080;
    private const int DrainSeconds = 10;

    public static ContainerArgs From(string image, StoreConnection counts) => new()
    {
        Name = QuotaService.Name,
        Image = image,
        ImagePullPolicy = "Always",
        Command = { "/bin/ratelimit" },
        Env =
        {
            Containers.Variable("REDIS_SOCKET_TYPE", "tcp"),
            Containers.Variable("REDIS_URL", counts.Endpoint.Host.Apply(host => string.Create(CultureInfo.InvariantCulture, $"{host}:{counts.Endpoint.Port}"))),
            Containers.Variable("REDIS_TLS", "true"),
            Containers.Variable("REDIS_TLS_CACERT", $"{StoreMounts.PathOf(counts.Store)}/{StoreMounts.AuthorityFile}"),

            // The service reads passwords from variables alone: it has a certificate instead, whose name is its user's.
            Containers.Variable("REDIS_TLS_CLIENT_CERT", $"{StoreMounts.PathOf(counts.Store)}/tls.crt"),
            Containers.Variable("REDIS_TLS_CLIENT_KEY", $"{StoreMounts.PathOf(counts.Store)}/tls.key"),

            // It reads the certificate at its start alone: without a connection it becomes unhealthy, starts anew, and has the renewed one.
            Containers.Variable("REDIS_HEALTH_CHECK_ACTIVE_CONNECTION", "true"),
            Containers.Variable("CACHE_KEY_PREFIX", $"{QuotaService.Name}:"),
            Containers.Variable("USE_STATSD", "false"),
            Containers.Variable("USE_PROMETHEUS", "true"),
            Containers.Variable("LOG_FORMAT", "json"),
            Containers.Variable("RUNTIME_ROOT", RuntimeRoot),
            Containers.Variable("RUNTIME_SUBDIRECTORY", "ratelimit"),
            Containers.Variable("RUNTIME_WATCH_ROOT", "false"),
            Containers.Variable("RUNTIME_IGNOREDOTFILES", "true"),
        },
        Ports =
        {
            Containers.Port("http", HttpPort),
            Containers.Port("grpc", QuotaService.GrpcPort),
        },
        SecurityContext = PodHardening.Container(),
        Resources = Containers.Resources(("100m", "64Mi", "64Mi"), ("500m", "256Mi", "128Mi")),
        StartupProbe = Probe(periodSeconds: 2, failures: 30),
        LivenessProbe = Probe(periodSeconds: 30, failures: 10),
        ReadinessProbe = Probe(periodSeconds: 5, failures: 3),
        Lifecycle = Containers.Drain(DrainSeconds),
        VolumeMounts =
        {
            Containers.ReadOnlyMount(ConfigVolume, $"{RuntimeRoot}/ratelimit/config"),
            StoreMounts.Mount(counts),
        },
    };

    private static ProbeArgs Probe(int periodSeconds, int failures) => Containers.HttpProbe("/healthcheck", "http", periodSeconds, failures);
}
