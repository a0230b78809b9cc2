using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>When a pod is left out for a while (<c>applyOutlierDetection</c>). What is null is Envoy's default: 5 errors, 10 s, 30 s, 10 %.</summary>
internal sealed record OutlierDetection
{
    /// <summary>Answers of 500 and more, one after the other, after which a pod is left out; 0 for never.</summary>
    public long? Consecutive5xx { get; init; }

    /// <summary>Answers of 502, 503 and 504, one after the other, after which a pod is left out; 0 for never.</summary>
    public long? ConsecutiveGateway { get; init; }

    /// <summary>Nanoseconds between looks at pods that are left out.</summary>
    public long? Interval { get; init; }

    /// <summary>Nanoseconds that a pod is left out, the first time.</summary>
    public long? BaseEjectionTime { get; init; }

    /// <summary>How many of a hundred pods may be left out at once.</summary>
    public long? MaxEjectionPercent { get; init; }

    public static OutlierDetection? Of(JsonObject? said) => said is null ? null : new()
    {
        Consecutive5xx = Count(said, "consecutive5xxErrors"),
        ConsecutiveGateway = Count(said, "consecutiveGatewayErrors"),
        Interval = said.Duration("interval"),
        BaseEjectionTime = said.Duration("baseEjectionTime"),
        MaxEjectionPercent = said.Whole("maxEjectionPercent") is > 0 and var percent ? percent : null,
    };

    private static long? Count(JsonObject said, string field) => said.Has(field) ? said.Whole(field) : null;
}
