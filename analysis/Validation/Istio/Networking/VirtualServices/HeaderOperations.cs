using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>What a route does to headers.</summary>
internal static class HeaderOperations
{
    public static void Check(JsonObject? headers, Findings findings)
    {
        CheckAll(headers.Message("request"), HeaderName.SetProblem, findings);
        CheckAll(headers.Message("response"), HeaderName.ChangeProblem, findings);
    }

    /// <summary>That the host of the request is set more than once; null when it is not.</summary>
    /// <param name="rewritten">The host that a rewrite sets; empty for none.</param>
    /// <param name="headers">What else is done to headers.</param>
    public static string? AuthorityProblem(string rewritten, JsonObject? headers)
    {
        var request = headers.Message("request");
        var current = rewritten;
        foreach (var (_, value) in request.TextMap("set").Concat(request.TextMap("add")).Where(header => HeaderName.IsAuthority(header.Key)))
        {
            if (current.Length > 0)
            {
                return $"authority header cannot be set multiple times: have {GoText.Quote(current)}, attempting to set {GoText.Quote(value)}";
            }

            current = value;
        }

        return null;
    }

    private static void CheckAll(JsonObject? operations, Func<string, string?> nameProblem, Findings findings)
    {
        foreach (var (name, value) in operations.TextMap("add").Concat(operations.TextMap("set")))
        {
            findings.Problem(nameProblem(name));
            findings.Problem(HeaderValue.Problem(value));
        }

        foreach (var name in operations.Texts("remove"))
        {
            findings.Problem(HeaderName.ChangeProblem(name));
        }
    }
}
