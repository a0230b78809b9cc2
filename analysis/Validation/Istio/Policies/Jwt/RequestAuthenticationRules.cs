using System.Globalization;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Jwt;

/// <summary>RequestAuthentication: whose tokens are taken, where keys and tokens come from and where claims go.</summary>
internal sealed class RequestAuthenticationRules : IKindRules
{
    public string Kind => "RequestAuthentication";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        WorkloadSelection.Check(spec, findings);
        foreach (var rule in spec.Messages("jwtRules"))
        {
            CheckIssuer(rule, findings);
            CheckLocations(rule, findings);
            CheckClaims(rule, findings);
            findings.Duration(rule, "timeout");
        }
    }

    private static void CheckIssuer(JsonObject rule, Findings findings)
    {
        EachEmpty(rule.Texts("audiences"), "audience must be non-empty string", findings);
        var (issuer, source, keys) = (rule.Text("issuer"), rule.Text("jwksUri"), rule.Text("jwks"));
        if (issuer.Length == 0 && source.Length == 0)
        {
            findings.Error("issuer or jwksUri must be non-empty string");
        }

        if (source.Length > 0)
        {
            findings.Problem(SourceProblem(source));
        }

        if (keys.Length > 0)
        {
            JsonWebKeySet.Check(keys, findings);
        }
    }

    private static string? SourceProblem(string source)
    {
        var url = GoUrl.Parse(source);
        return url.Problem
            ?? (url.Scheme is not ("http" or "https") ? $"URI scheme {GoText.Quote(url.Scheme)} is not supported"
                : url.Port.Length > 0 && !long.TryParse(url.Port, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                    ? $"strconv.Atoi: parsing {GoText.Quote(url.Port)}: value out of range"
                : null);
    }

    private static void CheckLocations(JsonObject rule, Findings findings)
    {
        EachEmpty(rule.Messages("fromHeaders").Select(header => header.Text("name")), "location header name must be non-empty string", findings);
        EachEmpty(rule.Texts("fromParams"), "location query must be non-empty string", findings);
        EachEmpty(rule.Texts("fromCookies"), "cookie name must be non-empty string", findings);
    }

    private static void CheckClaims(JsonObject rule, Findings findings)
    {
        foreach (var output in rule.Messages("outputClaimToHeaders"))
        {
            var header = output.Text("header");
            if (header.Length == 0 || output.Text("claim").Length == 0)
            {
                findings.Error("outputClaimToHeaders header and claim value must be non-empty string");
            }
            else if (!header.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_'))
            {
                findings.Error($"header name {header} is not a valid header name");
            }
        }
    }

    private static void EachEmpty(IEnumerable<string> texts, string error, Findings findings)
    {
        foreach (var _ in texts.Where(text => text.Length == 0))
        {
            findings.Error(error);
        }
    }
}
