using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>The requests that a route takes.</summary>
internal static class HttpMatch
{
    public static void Check(IReadOnlyList<JsonObject> matches, Findings findings)
    {
        foreach (var match in matches)
        {
            CheckRequest(match, findings);
        }

        foreach (var match in matches)
        {
            CheckSource(match, findings);
        }
    }

    private static void CheckRequest(JsonObject match, Findings findings)
    {
        foreach (var (name, header) in match.Map("headers"))
        {
            findings.Problem(HeaderName.MatchProblem(name));
            findings.Problem(StringMatch.Problem(header as JsonObject, "headers"));
        }

        foreach (var (name, header) in match.Map("withoutHeaders"))
        {
            findings.Problem(HeaderName.MatchProblem(name));

            // Here an asterisk is no expression: it says that the header exists.
            if ((header as JsonObject).Text("regex") != "*")
            {
                findings.Problem(StringMatch.Problem(header as JsonObject, "withoutHeaders"));
            }
        }

        findings.Problem(StringMatch.RegexProblem(match.Message("uri"), "uri"));
        foreach (var part in new[] { "scheme", "method", "authority" })
        {
            findings.Problem(StringMatch.Problem(match.Message(part), part));
        }

        foreach (var (_, parameter) in match.Map("queryParams"))
        {
            findings.Problem(StringMatch.Problem(parameter as JsonObject, "queryParams"));
        }
    }

    private static void CheckSource(JsonObject match, Findings findings)
    {
        ConnectionMatch.CheckPortAndSource(match, findings);
        if (match.Text("sourceNamespace") is { Length: > 0 } source && !DnsLabel.IsValid(source))
        {
            findings.Error($"sourceNamespace match {source} is invalid");
        }
    }
}
