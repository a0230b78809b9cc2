using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Access.Tokens;

/// <summary>
/// Checks the tokens of a request against all rules for a workload. istiod asks Envoy for one that is right, or for none at
/// all (<c>convertToEnvoyJwtConfig</c>): the first rule that finds a right token ends the check, and of what is wrong with
/// others Envoy says the first thing that is more than an issuer it does not know (<c>AnyVerifierImpl</c>, <c>AllVerifierImpl</c>).
/// </summary>
internal static class TokenCheck
{
    public static ImmutableArray<TokenRule> Rules(ServiceMesh mesh, Workload workload) =>
    [
        .. AttachedPolicies.Of(mesh, workload, "RequestAuthentication")
            .OrderBy(policy => policy.Namespace != workload.Namespace)
            .SelectMany(policy => policy.Spec.Messages("jwtRules").Select(rule => new TokenRule(policy, rule)))
            .OrderBy(rule => rule.Issuer, StringComparer.Ordinal),
    ];

    public static Verification Check(ImmutableArray<TokenRule> rules, HttpRequest request, IReadOnlyDictionary<string, Token> tokens)
    {
        var worst = new Verification(VerificationStatus.Missing, request);
        if (IsPreflight(request))
        {
            return worst;
        }

        foreach (var rule in rules)
        {
            var result = rule.Check(worst.Request, tokens);
            if (result.Status == VerificationStatus.Verified)
            {
                return result;
            }

            var isWorse = !IsMore(worst.Status) && (IsMore(result.Status) || worst.Status == VerificationStatus.Missing);
            worst = isWorse ? result : worst with { Request = result.Request };
        }

        return worst.Status == VerificationStatus.Missing ? worst with { Rule = null } : worst;
    }

    private static bool IsMore(VerificationStatus status) => status is not (VerificationStatus.Missing or VerificationStatus.UnknownIssuer);

    // A browser asks whether it may, before it sends its token along.
    private static bool IsPreflight(HttpRequest request) => request.Method == "OPTIONS"
        && request.Headers.Text("origin") is { Length: > 0 }
        && request.Headers.Text("access-control-request-method") is { Length: > 0 };
}
