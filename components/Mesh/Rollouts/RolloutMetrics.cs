using System.Globalization;
using Operators.Flagger.V1Beta1;

namespace Payments.Infra.Components.Mesh.Rollouts;

/// <summary>
/// What a version under test must do to get more requests: meet the service's objective, as its own proxies count. No requests are as good as a
/// missed objective (fluxcd/flagger 1.44: <c>runBuiltinMetricChecks</c>, <c>runMetricChecks</c>).
/// </summary>
internal static class RolloutMetrics
{
    /// <summary>A rate over fewer readings than these is often of one alone, and then none.</summary>
    private const int LeastReadings = 4;

    /// <summary>Flagger's own metric: percent of requests that end in no 5xx.</summary>
    private const string SuccessRate = "request-success-rate";

    private const string Answered = "answered-in-time";

    /// <summary>The checks of a version.</summary>
    /// <param name="args">The service and its settings.</param>
    /// <param name="template">Name of the template with <see cref="InTime"/>.</param>
    public static CanarySpecAnalysisMetricsArgs[] Checks(RolloutArgs args, string template)
    {
        var objective = args.Service.Definition.Objective;
        var window = Seconds(Math.Max(args.Settings.IntervalSeconds, LeastReadings * args.ScrapeSeconds));
        return
        [
            new() { Name = SuccessRate, Interval = window, ThresholdRange = AtLeast(objective.Availability) },
            new()
            {
                Name = Answered,
                Interval = window,
                ThresholdRange = AtLeast(objective.LatencyShare),
                TemplateRef = new CanarySpecAnalysisAlertsProviderRefArgs { Name = template },
            },
        ];
    }

    /// <summary>Percent of requests that are answered within what the objective says. Flagger fills in what stands in double braces.</summary>
    /// <param name="objective">The objective.</param>
    public static MetricTemplateSpecArgs InTime(ServiceObjective objective) => new()
    {
        Provider = new MetricTemplateSpecProviderArgs { Type = MetricTemplateSpecProviderType.Prometheus, Address = Tools.Prometheus.Address },
        Query = $"100 * {Sum("bucket", Bound(objective))} / {Sum("count", "")}",
    };

    /// <summary>Seconds as Flagger's definition takes them: whole ones, such as <c>60s</c>.</summary>
    /// <param name="seconds">How many.</param>
    public static string Seconds(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds}s");

    private static CanarySpecAnalysisMetricsThresholdRangeArgs AtLeast(Percentage share) => new() { Min = (double)share.Value };

    private static string Sum(string part, string bound) =>
        $"sum(rate(istio_request_duration_milliseconds_{part}{{reporter=\"destination\",destination_workload_namespace=\"{{{{ namespace }}}}\","
        + $"destination_workload=\"{{{{ target }}}}\"{bound}}}[{{{{ interval }}}}]))";

    /// <summary>Prometheus 3 writes the bound of a bucket with a decimal point, 2 did not.</summary>
    private static string Bound(ServiceObjective objective) =>
        string.Create(CultureInfo.InvariantCulture, $",le=~\"{objective.LatencyMilliseconds}([.]0)?\"");
}
