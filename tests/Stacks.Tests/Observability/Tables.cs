using System.Text;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Grafana;
using Payments.Infra.Components.Observability.Scraping;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>The generated part of the page about observability.</summary>
internal static class Tables
{
    public const string Begin = "<!-- generated: begin -->\n";
    public const string End = "<!-- generated: end -->\n";

    public static string Of(ObservedSystem system)
    {
        var text = new StringBuilder("\n");
        Table(
            text,
            "Dashboards",
            ["dashboard", "answers", "id"],
            DashboardBook.From(system).Select(dashboard => new[] { dashboard.Title, dashboard.Purpose, $"`{dashboard.Uid}`" }));
        Table(text, "Alerts", ["alert", "severity", "after", "about", "says"], RuleBook.From(system).SelectMany(Alerts));
        Table(
            text,
            "What Prometheus reads",
            ["monitor", "ports", "metrics in use"],
            ScrapeTargets.From(system).Select(target => new[] { target.Name, string.Join(", ", target.Ports), $"{target.Metrics.Length}" }));
        return text.ToString();
    }

    private static IEnumerable<string[]> Alerts(RuleGroup group) => group.Alerts.GroupBy(alert => alert.Name).Select(alike => new[]
    {
        $"[{alike.Key}](runbooks/{alike.Key}.md)",
        $"{alike.First().Severity}".ToLowerInvariant(),
        alike.First().For == TimeSpan.Zero ? "at once" : $"{alike.First().For.TotalMinutes} min",
        alike.First().Service.Length > 0 ? "each service" : group.Name,
        Sentence(alike.First()),
    });

    private static string Sentence(AlertRule alert)
    {
        var summary = alert.Service.Length > 0 ? alert.Summary.Replace(alert.Service, "a service", StringComparison.Ordinal) : alert.Summary;
        return summary.Replace("{{ $labels.", "`", StringComparison.Ordinal).Replace(" }}", "`", StringComparison.Ordinal);
    }

    private static void Table(StringBuilder text, string title, string[] columns, IEnumerable<string[]> rows)
    {
        text.Append($"## {title}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (var row in rows)
        {
            text.Append($"| {string.Join(" | ", row)} |\n");
        }

        text.Append('\n');
    }
}
