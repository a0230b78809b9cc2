using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>Copies of requests.</summary>
internal static class Mirroring
{
    public static void Check(JsonObject route, Findings findings)
    {
        if (route.Has("mirrorPercent"))
        {
            var percent = route.Whole("mirrorPercent");
            findings.Problem(percent > 100
                ? FormattableString.Invariant($"mirror_percent must have a max value of 100 (it has {percent})")
                : null);
            findings.Warning("using deprecated setting \"mirrorPercent\", use \"mirrorPercentage\" instead");
        }

        findings.Problem(PercentageProblem(route.Message("mirrorPercentage"), "mirror_percentage"));
        Destination.Check(route.Message("mirror"), findings);
        foreach (var mirror in route.Messages("mirrors"))
        {
            CheckMirror(mirror, findings);
        }
    }

    private static void CheckMirror(JsonObject mirror, Findings findings)
    {
        if (!mirror.Has("destination"))
        {
            findings.Error("destination is required for mirrors");
            return;
        }

        Destination.Check(mirror.Message("destination"), findings);
        findings.Problem(PercentageProblem(mirror.Message("percentage"), "mirror percentage"));
    }

    private static string? PercentageProblem(JsonObject? percentage, string name) => percentage.Fraction("value") switch
    {
        > 100 and var value => $"{name} must have a max value of 100 (it has {GoText.Decimals(value)})",
        < 0 and var value => $"{name} must have a min value of 0 (it has {GoText.Decimals(value)})",
        _ => null,
    };
}
