using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>What holds for every proxy of the mesh.</summary>
internal static class MeshConfig
{
    private static readonly string[] BreakerStatistics =
    [
        ".*circuit_breakers.*", ".*outlier_detection.*", ".*upstream_rq_(retry|pending|timeout).*", ".*upstream_cx_overflow.*",
        ".*membership_(healthy|total).*", ".*http_local_rate_limit.*", ".*ratelimit.*",
    ];

    public static Dictionary<string, object> Values(string? cell) => new()
    {
        // What no ServiceEntry names is not reached.
        ["outboundTrafficPolicy"] = Map(("mode", "REGISTRY_ONLY")),

        // Policies compare paths: an application that decodes %2F or merges slashes must not see another path than they did.
        ["pathNormalization"] = Map(("normalization", "DECODE_AND_MERGE_SLASHES")),

        // The default of two would repeat payments.
        ["defaultHttpRetryPolicy"] = Map(("attempts", 0)),

        // All pods share the load, and limits follow from that. Near pods first would send half of it to the only pod of a zone.
        ["localityLbSetting"] = Map(("enabled", false)),
        ["enableTracing"] = true,
        ["extensionProviders"] = new[] { AccessLog(cell), TraceCollector() },
        ["defaultConfig"] = new Dictionary<string, object>
        {
            ["proxyStatsMatcher"] = Map(("inclusionRegexps", BreakerStatistics)),
            ["terminationDrainDuration"] = "20s",
        },
    };

    private static Dictionary<string, object> TraceCollector() => new()
    {
        ["name"] = MeshProviders.Traces,
        ["opentelemetry"] = Map(("service", Tools.Collector.Host), ("port", Tools.Collector.Port)),
    };

    private static Dictionary<string, object> AccessLog(string? cell) => new()
    {
        ["name"] = MeshProviders.AccessLog,
        ["envoyFileAccessLog"] = new Dictionary<string, object>
        {
            ["path"] = "/dev/stdout",
            ["logFormat"] = new Dictionary<string, object>
            {
                ["labels"] = cell is null ? AccessLogLabels() : new Dictionary<string, object>(AccessLogLabels()) { ["cell"] = cell },
            },
        },
    };

    /// <summary>Everything that tells why a request ended as it did, and nothing of what it carried.</summary>
    private static Dictionary<string, object> AccessLogLabels() => new()
    {
        ["start_time"] = "%START_TIME%",
        ["method"] = "%REQ(:METHOD)%",
        ["path"] = "%REQ_WITHOUT_QUERY(X-ENVOY-ORIGINAL-PATH?:PATH)%",
        ["protocol"] = "%PROTOCOL%",
        ["response_code"] = "%RESPONSE_CODE%",
        ["response_flags"] = "%RESPONSE_FLAGS%",
        ["response_code_details"] = "%RESPONSE_CODE_DETAILS%",
        ["duration_ms"] = "%DURATION%",
        ["client"] = "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
        ["authority"] = "%REQ(:AUTHORITY)%",
        ["tenant"] = "%REQ(X-TENANT-ID)%",
        ["request_id"] = "%REQ(X-REQUEST-ID)%",
        ["trace_parent"] = "%REQ(TRACEPARENT)%",
        ["caller"] = "%DOWNSTREAM_PEER_URI_SAN%",
        ["upstream_cluster"] = "%UPSTREAM_CLUSTER%",
        ["upstream_host"] = "%UPSTREAM_HOST%",
        ["route_name"] = "%ROUTE_NAME%",
    };
}
