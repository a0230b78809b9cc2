using Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>How often a proxy tries again, and why (istiod's <c>retry.ConvertPolicy</c>).</summary>
/// <param name="Attempts">How often, at most.</param>
/// <param name="On">What for, in Envoy's words.</param>
internal sealed record RetryPolicy(long Attempts, string On)
{
    private const string Usual = "connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes";
    private const string ByStatus = "retriable-status-codes";

    /// <summary>Statuses that are reasons too.</summary>
    public ImmutableArray<long> StatusCodes { get; init; } = [];

    /// <summary>Nanoseconds for each try; null for those of the route.</summary>
    public long? PerTryTimeout { get; init; }

    /// <summary>Nanoseconds before the first try; null for Envoy's own.</summary>
    public long? Backoff { get; init; }

    /// <summary>The policy of a route; null for none at all.</summary>
    /// <param name="said">What it says; null for Istio's default.</param>
    public static RetryPolicy? Of(JsonObject? said)
    {
        if (said is null)
        {
            return new(2, Usual);
        }

        if (said.Whole("attempts") <= 0)
        {
            return null;
        }

        var words = said.Text("retryOn").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var codes = words.Where(IsStatus).Select(long.Parse).ToImmutableArray();
        var on = string.Join(',', words.Where(word => !IsStatus(word)));
        return new(
            said.Whole("attempts"),
            words.Length == 0 ? Usual : codes.IsEmpty || on.Contains(ByStatus, StringComparison.Ordinal) ? on : $"{on},{ByStatus}")
        {
            StatusCodes = codes,
            PerTryTimeout = said.Duration("perTryTimeout"),
            Backoff = said.Duration("backoff"),
        };
    }

    private static bool IsStatus(string word) => long.TryParse(word, out var code) && HttpStatus.IsRegistered(code);
}
