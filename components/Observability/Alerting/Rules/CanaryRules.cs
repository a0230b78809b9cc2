using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>
/// The candidate of a service compared with its stable version. Without a candidate there are no alerts; where releases are automated, there is none.
/// </summary>
internal static class CanaryRules
{
    private const string Revision = "destination_canonical_revision";

    public static RuleGroup From(ObservedSystem system) =>
        new("canaries", [], [
            .. system.Services.Where(service => !system.Automated.Contains(service.Name))
                .SelectMany(service => new[] { Errors(system, service), Latency(system, service) }),
        ]);

    private static AlertRule Errors(ObservedSystem system, ServiceDefinition service)
    {
        var release = system.ReleaseOf(service);
        string Counted(string revision, params ReadOnlySpan<(string, string)> more) =>
            Series(Requests, [ByService, To(system), To(service.Name), (Revision, revision), .. more]);
        string All(string revision) => $"sum({Rate(Counted(revision))})";
        string Failed(string revision) => $"sum({Rate(Counted(revision, Code("~5..")))})";
        (string, string) Answered(string revision, string code, string values) => (Counted(revision, Code(code)), values);
        var (stable, candidate) = (release.StableSubset, release.CandidateSubset);
        return new AlertRule
        {
            Name = "CanaryErrors",
            Expression = $"({Failed(candidate)} / {All(candidate)}) > 2 * (({Failed(stable)} or 0 * {All(stable)}) / {All(stable)}) + 0.01"
                + $" and {All(candidate)} > 0.2",
            For = TimeSpan.FromMinutes(3),
            Severity = Severity.Critical,
            Service = service.Name,
            Summary = $"The candidate of {service.Name} fails more often than the stable version",
            Description = $"More than twice the share of its requests end in 5xx. Set the weight of {candidate} to 0 to take everything back at once.",
            Firing = AlertCase.After(
                15, Answered(candidate, "500", "0+30x20"), Answered(candidate, "200", "0+30x20"), Answered(stable, "200", "0+600x20")),
            Silent = AlertCase.After(
                15,
                Answered(candidate, "500", "0+1x20"),
                Answered(candidate, "200", "0+60x20"),
                Answered(stable, "500", "0+10x20"),
                Answered(stable, "200", "0+600x20")),
        };
    }

    private static AlertRule Latency(ObservedSystem system, ServiceDefinition service)
    {
        var release = system.ReleaseOf(service);
        string Duration(string revision, params ReadOnlySpan<(string, string)> more) =>
            Series(DurationBucket, [ByService, To(system), To(service.Name), (Revision, revision), .. more]);
        string Slow(string revision) => $"histogram_quantile(0.95, sum by (le) ({Rate(Duration(revision), "10m")}))";
        (string, string) Bucket(string revision, string bound, string values) => (Duration(revision, ("le", bound)), values);
        (string, string)[] Buckets(string revision, string fast) =>
            [Bucket(revision, "100", fast), Bucket(revision, "1000", "0+60x30"), Bucket(revision, "+Inf", "0+60x30")];
        var (stable, candidate) = (release.StableSubset, release.CandidateSubset);
        return new AlertRule
        {
            Name = "CanaryLatency",
            Expression = $"{Slow(candidate)} > 1.5 * {Slow(stable)}",
            For = TimeSpan.FromMinutes(5),
            Severity = Severity.Warning,
            Service = service.Name,
            Summary = $"The candidate of {service.Name} is slower than the stable version",
            Description = "Of twenty requests the slowest takes more than one and a half times as long.",
            Firing = AlertCase.After(20, [.. Buckets(candidate, "0+0x30"), .. Buckets(stable, "0+60x30")]),
            Silent = AlertCase.After(20, [.. Buckets(candidate, "0+60x30"), .. Buckets(stable, "0+60x30")]),
        };
    }
}
