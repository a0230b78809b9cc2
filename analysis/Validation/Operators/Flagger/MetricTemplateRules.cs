using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Operators.Flagger;

/// <summary>
/// Queries of metrics: where they are asked, and what stands in them for the canary (Flagger 1.44, pkg/metrics/providers/prometheus.go, and
/// <c>TemplateFunctions</c> in pkg/apis/flagger/v1beta1/metric.go). No canary that needs a wrong one gets on.
/// </summary>
internal static partial class MetricTemplateRules
{
    private static readonly ImmutableArray<string> Functions = ["ingress", "interval", "name", "namespace", "route", "service", "target", "variables"];

    /// <summary>Words of Go's templates that may stand alone.</summary>
    private static readonly ImmutableArray<string> Words = ["break", "continue", "else", "end", "false", "nil", "true"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (provider, query) = (manifest["spec"]["provider"], manifest["spec"]["query"]);
        return (provider["type"].Text == "prometheus" && (provider["address"].Text.Length == 0 || GoUrl.Parse(provider["address"].Text).Problem is not null)
                ? new[] { FieldErrors.Invalid(provider["address"], "prometheus address is not a valid URL") }
                : [])
            .Concat(Lone().Matches(query.Text).Select(action => action.Groups["name"].Value).Where(name => !Functions.Contains(name) && !Words.Contains(name))
                .Take(1)
                .Select(name => FieldErrors.Invalid(query, $"function \"{name}\" not defined; there are {string.Join(", ", Functions)}")));
    }

    /// <summary>An action that is one word.</summary>
    [GeneratedRegex(@"\{\{-?\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*-?\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Lone();
}
