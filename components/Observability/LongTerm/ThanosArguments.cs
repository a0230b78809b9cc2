using System.Globalization;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>Command line of each component of Thanos. https://thanos.io/tip/components/</summary>
internal static class ThanosArguments
{
    /// <summary>Reads the storage.</summary>
    public const string StorePart = "thanos-store";

    /// <summary>Compacts and downsamples blocks, and deletes old ones. There must never be two.</summary>
    public const string CompactorPart = "thanos-compactor";

    /// <summary>Port for queries from other components.</summary>
    public const int GrpcPort = 10901;

    /// <summary>Port for people, probes and metrics.</summary>
    public const int HttpPort = 10902;

    /// <summary>Mount path of the volume.</summary>
    public const string DataPath = "/var/thanos";

    /// <summary>Mount path of the storage configuration.</summary>
    public const string ConfigPath = "/etc/thanos";

    /// <summary>Label that Prometheus' operator adds to tell its replicas apart: their samples are the same.</summary>
    private const string ReplicaLabel = "prometheus_replica";

    private const string ObjectStore = $"--objstore.config-file={ConfigPath}/{LongTermStorage.SecretKey}";

    public static string[] Query =>
    [
        "query", Listen("grpc", GrpcPort), Listen("http", HttpPort), $"--query.replica-label={ReplicaLabel}", "--query.auto-downsampling",
        Endpoint(Tools.PrometheusBlocks), Endpoint(StorePart),
    ];

    public static string[] Store =>
    [
        "store", $"--data-dir={DataPath}", ObjectStore, Listen("grpc", GrpcPort), Listen("http", HttpPort),
        "--index-cache-size=256MB", "--chunk-pool-size=512MB",
    ];

    public static string[] Compactor(LongTermSettings settings) =>
    [
        "compact", "--wait", $"--data-dir={DataPath}", ObjectStore, Listen("http", HttpPort),
        Retention("raw", settings.RawDays), Retention("5m", settings.FiveMinuteDays), Retention("1h", settings.HourDays),
    ];

    private static string Endpoint(string service) => $"--endpoint=dnssrv+_grpc._tcp.{service}.{Tools.Namespace}.svc.cluster.local";

    private static string Listen(string protocol, int port) => string.Create(CultureInfo.InvariantCulture, $"--{protocol}-address=0.0.0.0:{port}");

    private static string Retention(string resolution, int days) => string.Create(CultureInfo.InvariantCulture, $"--retention.resolution-{resolution}={days}d");
}
