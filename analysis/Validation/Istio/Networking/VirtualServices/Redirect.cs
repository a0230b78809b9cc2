using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>Answers that send the client elsewhere.</summary>
internal static class Redirect
{
    private static readonly string[] Parts = ["uri", "prefixRewrite", "authority", "scheme"];

    /// <summary>Checks the redirect of a route, if it has one, up to the first error.</summary>
    public static void Check(JsonObject route, Findings findings)
    {
        if (route.Message("redirect") is { } redirect)
        {
            findings.Problem(Problem(redirect, route.Messages("match")));
        }
    }

    private static string? Problem(JsonObject redirect, IEnumerable<JsonObject> matches)
    {
        var (code, port) = (redirect.Whole("redirectCode"), redirect.Whole("port"));
        if (Parts.All(part => redirect.Text(part).Length == 0) && !redirect.Has("port") && !redirect.Has("derivePort"))
        {
            return "redirect must specify URI, authority, scheme, or port";
        }

        if (redirect.Text("prefixRewrite").Length > 0)
        {
            if (redirect.Text("uri").Length > 0)
            {
                return "redirect may only specify one of uri or prefix_rewrite";
            }

            if (matches.Any(match => match.Has("uri") && !match.Message("uri").Has("prefix")))
            {
                return "redirect prefix_rewrite requires all URI matches to use prefix match type";
            }
        }

        return code is not (0 or (>= 300 and <= 399)) ? FormattableString.Invariant($"{code} is not a valid redirect code, must be 3xx")
            : redirect.Text("scheme") is not ("" or "http" or "https") ? "invalid redirect scheme, must be \"http\" or \"https\""
            : port > 0 ? PortNumber.Problem(port)
            : null;
    }
}
