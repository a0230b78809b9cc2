using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>The candidate of a service beside its stable version.</summary>
internal static class CanaryComparisonBoard
{
    private const string Revision = "destination_canonical_revision";

    private static readonly ImmutableArray<string> Versions = ["v1", "v2"];

    public static Dashboard From(ObservedSystem system) => new(
        "canary",
        "Canary comparison",
        "Is the candidate as good as the stable version?",
        new Row(
            "Traffic",
            new Panel("Requests", Unit.RequestsPerSecond, Each(version => Sum(system, version))),
            new Panel("Share of requests", Unit.Fraction, Each(version => $"{Sum(system, version)} / {Sum(system, "~v1|v2")}"))),
        new Row(
            "Errors",
            new Panel("Share that fails", Unit.Fraction, Each(version => Failing(Sum(system, version, Code("~5..")), Sum(system, version))))),
        new Row("Duration", Duration(0.5m, system), Duration(0.95m, system), Duration(0.99m, system)))
    {
        Variables = [new Variable("service", "Service", [.. system.Services.Select(service => service.Name)])],
    };

    private static string Failing(string failed, string all) => $"({failed} or 0 * {all}) / {all}";

    private static Panel Duration(decimal share, ObservedSystem system) => new(
        $"p{Number(share * 100)}",
        Unit.Milliseconds,
        Each(version => $"histogram_quantile({Number(share)}, sum by (le) ({Rate(SeriesOf(DurationBucket, system, version))}))"));

    private static ImmutableArray<Target> Each(Func<string, string> expression) => [.. Versions.Select(version => new Target(expression(version), version))];

    private static string Sum(ObservedSystem system, string version, params ReadOnlySpan<(string, string)> more) =>
        $"sum({Rate(SeriesOf(Requests, system, version, more))})";

    private static string SeriesOf(string metric, ObservedSystem system, string version, params ReadOnlySpan<(string, string)> more) =>
        Series(metric, [ByService, To(system), To("$service"), (Revision, version), .. more]);
}
