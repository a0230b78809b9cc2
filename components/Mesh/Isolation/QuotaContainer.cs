using System.Globalization;
using Payments.Infra.Components.Kit;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>The container of the quota service.</summary>
internal static class QuotaContainer
{
    public const string ConfigVolume = "config";

    private const string RuntimeRoot = "/data";
    private const int HttpPort = 8080;
    private const int DrainSeconds = 10;

    public static ContainerArgs Of(QuotaSettings settings, StoreConnection counts) => new()
    {
        Name = QuotaService.Name,
        Image = settings.Image,
        ImagePullPolicy = "Always",
        Command = { "/bin/ratelimit" },
        Env =
        {
            Variable("REDIS_SOCKET_TYPE", "tcp"),
            new EnvVarArgs
            {
                Name = "REDIS_URL",
                Value = counts.Endpoint.Host.Apply(host => string.Create(CultureInfo.InvariantCulture, $"{host}:{counts.Endpoint.Port}")),
            },
            Variable("REDIS_TLS", "true"),
            Variable("REDIS_TLS_CACERT", $"{StoreMounts.PathOf(counts.Store)}/{StoreMounts.AuthorityFile}"),

            // The service reads passwords from variables alone: it has a certificate instead, whose name is its user's.
            Variable("REDIS_TLS_CLIENT_CERT", $"{StoreMounts.PathOf(counts.Store)}/tls.crt"),
            Variable("REDIS_TLS_CLIENT_KEY", $"{StoreMounts.PathOf(counts.Store)}/tls.key"),
            Variable("CACHE_KEY_PREFIX", $"{QuotaService.Name}:"),
            Variable("USE_STATSD", "false"),
            Variable("USE_PROMETHEUS", "true"),
            Variable("LOG_FORMAT", "json"),
            Variable("RUNTIME_ROOT", RuntimeRoot),
            Variable("RUNTIME_SUBDIRECTORY", "ratelimit"),
            Variable("RUNTIME_WATCH_ROOT", "false"),
            Variable("RUNTIME_IGNOREDOTFILES", "true"),
        },
        Ports =
        {
            new ContainerPortArgs { Name = "http", ContainerPortValue = HttpPort, Protocol = "TCP" },
            new ContainerPortArgs { Name = "grpc", ContainerPortValue = QuotaService.GrpcPort, Protocol = "TCP" },
        },
        SecurityContext = PodHardening.Container(),
        Resources = new ResourceRequirementsArgs
        {
            Requests = { ["cpu"] = "100m", ["memory"] = "64Mi", ["ephemeral-storage"] = "64Mi" },
            Limits = { ["cpu"] = "500m", ["memory"] = "256Mi", ["ephemeral-storage"] = "128Mi" },
        },
        StartupProbe = Probe(periodSeconds: 2, failures: 30),
        LivenessProbe = Probe(periodSeconds: 10, failures: 6),
        ReadinessProbe = Probe(periodSeconds: 5, failures: 3),
        Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = DrainSeconds } } },
        VolumeMounts =
        {
            new VolumeMountArgs { Name = ConfigVolume, MountPath = $"{RuntimeRoot}/ratelimit/config", ReadOnly = true },
            StoreMounts.Mount(counts),
        },
    };

    private static EnvVarArgs Variable(string name, string value) => new() { Name = name, Value = value };

    private static ProbeArgs Probe(int periodSeconds, int failures) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = "/healthcheck", Port = "http" },
        PeriodSeconds = periodSeconds,
        FailureThreshold = failures,
        TimeoutSeconds = 2,
    };
}
