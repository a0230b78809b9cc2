using System.Text.Json.Nodes;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Grafana;
using Payments.Infra.Components.Observability.Scraping;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Metrics that rules and dashboards ask for, against what the pinned exporters really give.</summary>
public sealed class ExportedTests
{
    /// <summary>What Prometheus and its operator put on each series: where it is from.</summary>
    private static readonly string[] OfTarget = ["container", "endpoint", "instance", "job", "namespace", "node", "pod", "service"];

    public static TheoryData<string> Expressions => [.. Asked.Select(asked => asked.Who).Distinct()];

    private static IEnumerable<(string Who, string Expression)> Asked =>
        MetricReferences.OfRules(RuleBook.From(Watched.Shop)).Concat(DashboardExpressions.Of(DashboardBook.From(Watched.Shop)));

    [Fact]
    public void Every_metric_of_a_target_is_one_that_its_exporter_gives() => Assert.Empty(
        ScrapeTargets.From(Watched.Shop)
            .SelectMany(target => target.Metrics.Select(metric => (target.Name, metric)))
            .Where(pair => !Exported.ByMetric.ContainsKey(pair.metric))
            .Select(pair => $"{pair.Name}: no recorded exporter gives {pair.metric}; look it up in the exporter's source and add it to a file of Exporters"));

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_asks_for_labels_that_its_metrics_have(string who)
    {
        var kept = ScrapeTargets.From(Watched.Shop).SelectMany(target => target.Pods?.KeptLabels ?? []).Select(Sanitized);
        foreach (var (_, expression) in Asked.Where(asked => asked.Who == who))
        {
            var known = MetricNames.Of(expression).SelectMany(LabelsOf).Concat(OfTarget).Concat(kept).ToHashSet(StringComparer.Ordinal);
            Assert.Subset(known, LabelNames.Of(expression).ToHashSet());
        }
    }

    /// <summary>Otherwise all certificates would be in the namespace of cert-manager.</summary>
    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_label_that_names_the_pod_is_not_taken_for_what_the_metric_is_about(string who)
    {
        foreach (var (_, expression) in Asked.Where(asked => asked.Who == who))
        {
            var hidden = MetricNames.Of(expression)
                .Where(metric => Exported.ByMetric.ContainsKey(metric) && !Honored(metric))
                .SelectMany(metric => Exported.ByMetric[metric].Labels)
                .Intersect(OfTarget);
            Assert.Empty(LabelNames.Of(expression).Intersect(hidden));
        }
    }

    [Fact]
    public async Task The_exporters_are_the_pinned_ones()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");
        var pinned = Charts.All.SelectMany(chart => chart.Images)
            .Concat(planned.OfKind("Deployment").Concat(planned.OfKind("StatefulSet")).SelectMany(Images))
            .Select(WithoutHost)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Subset(pinned, Exported.ByMetric.Values.Select(metric => metric.Image).Where(image => image.Length > 0).Select(WithoutHost).ToHashSet());
    }

    [Fact]
    public void A_label_that_no_metric_has_would_be_found() =>
        Assert.Equal(["consumer", "consumergroup"], LabelNames.Of("sum by (consumer) (rate(kafka_consumergroup_lag{consumergroup=\"a\"}[5m]))"));

    /// <summary>Monitors of charts honor the labels of kubelets and of kube-state-metrics.</summary>
    private static bool Honored(string metric) =>
        Exported.ByMetric[metric].Exporter is "kubelet" or "cadvisor" or "kube-state-metrics"
        || ScrapeTargets.From(Watched.Shop).Single(target => target.Metrics.Contains(metric)).Pods is { HonorsLabels: true };

    private static IEnumerable<string> LabelsOf(string metric) => Exported.ByMetric.TryGetValue(metric, out var exported)
        ? exported.Labels
        : RuleBook.From(Watched.Shop)
            .SelectMany(group => group.Recordings)
            .Where(rule => rule.Name == metric)
            .SelectMany(rule => LabelNames.Of(rule.Expression));

    private static string Sanitized(string label) => string.Concat(label.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    /// <summary>The registry may be one of the stack.</summary>
    private static string WithoutHost(string image) => $"{ImageName.Parse(image) with { Host = "" }}";

    private static IEnumerable<string> Images(JsonObject workload) =>
        workload["spec"]!["template"]!["spec"]!["containers"]!.AsArray().Select(container => (string)container!["image"]!);
}
