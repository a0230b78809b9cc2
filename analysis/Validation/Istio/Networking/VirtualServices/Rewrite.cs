using Payments.Infra.Analysis.Go.RegularExpressions;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>What becomes of a request's path and host on the way.</summary>
internal static class Rewrite
{
    /// <summary>Checks a rewrite, up to the first error.</summary>
    public static void Check(JsonObject? rewrite, Findings findings) => findings.Problem(rewrite is null ? null : Problem(rewrite));

    private static string? Problem(JsonObject rewrite)
    {
        var (hasPath, expression) = (rewrite.Text("uri").Length > 0, rewrite.Message("uriRegexRewrite"));
        if (expression is null)
        {
            return hasPath || rewrite.Text("authority").Length > 0
                ? null
                : "rewrite must specify at least one of URI, UriRegexRewrite, or authority. Only one of URI or UriRegexRewrite may be specified";
        }

        return hasPath ? "rewrite may only contain one of URI or UriRegexRewrite"
            : ExpressionProblem(expression) is { } problem ? $"UriRegexRewrite has errors\n{problem}"
            : null;
    }

    private static string? ExpressionProblem(JsonObject expression) =>
        expression.Text("match").Length == 0 || expression.Text("rewrite").Length == 0
            ? "UriRegexRewrite requires both Rewrite and Match fields to be specified"
            : RegexSyntax.MatchProblem(expression.Text("match"), "HTTPRewrite.UriRegexRewrite.Match");
}
