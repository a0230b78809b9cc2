using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>How much a proxy sends at a time.</summary>
internal static class ConnectionPool
{
    private const long Millisecond = 1_000_000;

    public static void Check(JsonObject? pool, Findings findings)
    {
        if (pool is null)
        {
            return;
        }

        if (!pool.Has("http") && !pool.Has("tcp"))
        {
            findings.Error("connection pool must have at least one field");
            return;
        }

        CheckHttp(pool.Message("http"), findings);
        CheckTcp(pool.Message("tcp"), findings);
    }

    private static void CheckHttp(JsonObject? http, Findings findings)
    {
        CheckCount(http, "http1MaxPendingRequests", "http1 max pending requests", findings);
        CheckCount(http, "http2MaxRequests", "http2 max requests", findings);
        CheckCount(http, "maxRequestsPerConnection", "max requests per connection", findings);
        CheckCount(http, "maxRetries", "max retries", findings);
        findings.Duration(http, "idleTimeout");
        if (http.Text("h2UpgradePolicy") == "UPGRADE" && http.Flag("useClientProtocol"))
        {
            findings.Error("use client protocol must not be true when H2UpgradePolicy is UPGRADE");
        }

        CheckCount(http, "maxConcurrentStreams", "max concurrent streams", findings);
        if (http.Message("http2KeepAlive") is { } keepAlive)
        {
            CheckRequired(keepAlive, "interval", findings);
            CheckRequired(keepAlive, "timeout", findings);
        }
    }

    private static void CheckTcp(JsonObject? tcp, Findings findings)
    {
        CheckCount(tcp, "maxConnections", "max connections", findings);
        findings.Duration(tcp, "connectTimeout");
        findings.Duration(tcp, "maxConnectionDuration");

        // Zero switches the timeout off; what is below a millisecond counts as zero.
        if (tcp.Duration("idleTimeout") is { } idle && idle / Millisecond != 0)
        {
            findings.Problem(GoDuration.Problem(idle));
        }

        var keepAlive = tcp.Message("tcpKeepalive");
        findings.Duration(keepAlive, "time");
        findings.Duration(keepAlive, "interval");
    }

    private static void CheckCount(JsonObject? settings, string field, string name, Findings findings)
    {
        if (settings.Whole(field) < 0)
        {
            findings.Error($"{name} must be non-negative");
        }
    }

    private static void CheckRequired(JsonObject keepAlive, string field, Findings findings)
    {
        if (!keepAlive.Has(field))
        {
            findings.Error($"http2 keepalive {field} is required");
        }

        findings.Duration(keepAlive, field);
    }
}
