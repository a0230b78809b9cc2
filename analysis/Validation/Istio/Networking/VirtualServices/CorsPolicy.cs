using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>What scripts of other origins may do.</summary>
internal static class CorsPolicy
{
    private const long Second = 1_000_000_000;

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE", "*"];

    public static void Check(JsonObject? policy, Findings findings)
    {
        foreach (var origin in policy.Messages("allowOrigins"))
        {
            findings.Problem(StringMatch.Text(origin).Length == 0
                ? "'' is not a valid match type for CORS allow origins"
                : StringMatch.RegexProblem(origin, "corsPolicy.allowOrigins"));
        }

        findings.Problems(policy.Texts("allowMethods").Where(method => !Methods.Contains(method))
            .Select(method => $"{GoText.Quote(method)} is not a supported HTTP method"));
        findings.Problems(policy.Texts("allowHeaders").Concat(policy.Texts("exposeHeaders")).Select(HeaderName.CorsProblem).OfType<string>());
        findings.Duration(policy, "maxAge");
        if (policy.Duration("maxAge") % Second > 0)
        {
            findings.Error("max_age duration is accurate only to seconds precision");
        }
    }
}
