using System.Globalization;
using Payments.Infra.Components.Kit;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>What each part of Thanos is told. https://thanos.io/tip/components/</summary>
internal static class ThanosArguments
{
    /// <summary>Reads the storage.</summary>
    public const string StorePart = "thanos-store";

    /// <summary>Makes coarser samples, and removes old ones. There must be one alone.</summary>
    public const string CompactorPart = "thanos-compactor";

    /// <summary>Port at which parts ask each other.</summary>
    public const int GrpcPort = 10901;

    /// <summary>Port for people, probes and metrics.</summary>
    public const int HttpPort = 10902;

    /// <summary>Where a part's volume is.</summary>
    public const string DataPath = "/var/thanos";

    /// <summary>Where it is told of the storage.</summary>
    public const string ConfigPath = "/etc/thanos";

    /// <summary>Label of metrics that tells the pods of Prometheus apart, which its operator sets: they have the same samples.</summary>
    private const string ReplicaLabel = "prometheus_replica";

    private const string Objects = $"--objstore.config-file={ConfigPath}/{LongTermStorage.SecretKey}";

    /// <summary>Of what answers questions.</summary>
    public static string[] Query =>
    [
        "query", Listen("grpc", GrpcPort), Listen("http", HttpPort), $"--query.replica-label={ReplicaLabel}", "--query.auto-downsampling",
        Ask(Tools.PrometheusBlocks), Ask(StorePart),
    ];

    /// <summary>Of what reads the storage.</summary>
    public static string[] Store => ["store", $"--data-dir={DataPath}", Objects, Listen("grpc", GrpcPort), Listen("http", HttpPort), "--index-cache-size=256MB", "--chunk-pool-size=512MB"];

    /// <summary>Of what makes coarser samples and removes old ones.</summary>
    /// <param name="settings">How long samples are kept.</param>
    public static string[] Compactor(LongTermSettings settings) =>
    [
        "compact", "--wait", $"--data-dir={DataPath}", Objects, Listen("http", HttpPort),
        Keep("raw", settings.RawDays), Keep("5m", settings.FiveMinuteDays), Keep("1h", settings.HourDays),
    ];

    private static string Ask(string service) => $"--endpoint=dnssrv+_grpc._tcp.{service}.{Tools.Namespace}.svc.cluster.local";

    private static string Listen(string protocol, int port) => string.Create(CultureInfo.InvariantCulture, $"--{protocol}-address=0.0.0.0:{port}");

    private static string Keep(string resolution, int days) => string.Create(CultureInfo.InvariantCulture, $"--retention.resolution-{resolution}={days}d");
}
