using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>When a failing endpoint is left out.</summary>
internal static class OutlierDetection
{
    public static void Check(JsonObject? outlier, Findings findings)
    {
        if (outlier is null)
        {
            return;
        }

        findings.Duration(outlier, "baseEjectionTime");
        if (outlier.Whole("consecutiveErrors") != 0)
        {
            findings.Warning("outlier detection consecutive errors is deprecated, use consecutiveGatewayErrors or consecutive5xxErrors instead");
        }

        if (!outlier.Flag("splitExternalLocalOriginErrors") && outlier.Whole("consecutiveLocalOriginFailures") > 0)
        {
            findings.Error("outlier detection consecutive local origin failures is specified, but split external local origin errors is set to false");
        }

        findings.Duration(outlier, "interval");
        findings.Problem(PercentProblem(outlier.Whole("maxEjectionPercent")));
        findings.Problem(PercentProblem(outlier.Whole("minHealthPercent")));
    }

    private static string? PercentProblem(long percent) =>
        percent is >= 0 and <= 100 ? null : FormattableString.Invariant($"percentage {percent} is not in range 0..100");
}
