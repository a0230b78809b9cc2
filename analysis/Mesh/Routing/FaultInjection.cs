using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What a proxy does to requests on purpose. Without a percentage it does nothing.</summary>
internal sealed record FaultInjection
{
    /// <summary>Nanoseconds that requests wait, and how many of a hundred do; null for none.</summary>
    public (long Nanoseconds, double Percent)? Delay { get; init; }

    /// <summary>The status that requests get, and how many of a hundred do; null for none.</summary>
    public (long Status, double Percent)? Abort { get; init; }

    public static FaultInjection? Of(JsonObject? fault)
    {
        var (delay, abort) = (fault.Message("delay"), fault.Message("abort"));
        var made = new FaultInjection
        {
            Delay = delay.Duration("fixedDelay") is { } wait ? (wait, Percent(delay)) : null,
            Abort = abort.Has("httpStatus") ? (abort.Whole("httpStatus"), Percent(abort)) : null,
        };
        return made.Delay is null && made.Abort is null ? null : made;
    }

    // Envoy counts in millionths; istiod drops the rest.
    private static double Percent(JsonObject? part) => part.Has("percentage")
        ? Math.Truncate(part.Message("percentage").Fraction("value") * 10_000) / 10_000
        : part.Whole("percent");
}
