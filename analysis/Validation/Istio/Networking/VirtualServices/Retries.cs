using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>How often and when a request is sent again.</summary>
internal static class Retries
{
    private static readonly string[] Conditions =
    [
        "5xx", "gateway-error", "reset", "reset-before-request", "connect-failure", "retriable-4xx", "refused-stream",
        "retriable-status-codes", "retriable-headers", "envoy-ratelimited", "http3-post-connect-failure",
        "cancelled", "deadline-exceeded", "internal", "resource-exhausted", "unavailable",
    ];

    public static void Check(JsonObject? retries, Findings findings)
    {
        if (retries is null)
        {
            return;
        }

        var (attempts, retryOn) = (retries.Whole("attempts"), retries.Text("retryOn"));
        findings.Problem(attempts < 0 ? "attempts cannot be negative" : null);
        if (attempts == 0 && (retryOn.Length > 0 || retries.Has("perTryTimeout") || retries.Has("retryRemoteLocalities")))
        {
            findings.Error("http retry policy configured when attempts are set to 0 (disabled)");
        }

        findings.Duration(retries, "perTryTimeout");
        if (retryOn.Length > 0)
        {
            findings.Problems(retryOn.Split(',').Where(condition => !IsKnown(condition))
                .Select(condition => $"{GoText.Quote(condition)} is not a valid retryOn policy"));
        }

        findings.Duration(retries, "backoff");
    }

    private static bool IsKnown(string condition) =>
        Conditions.Contains(condition) || (GoNumber.TryRead(condition, out var status) && HttpStatus.IsRegistered(status));
}
