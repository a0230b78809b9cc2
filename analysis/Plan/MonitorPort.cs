using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Monitors of prometheus-operator that watch a port that nothing they select has: Prometheus then has no target, and says nothing of it
/// (<c>pkg/prometheus/promcfg.go</c> keeps targets by the name of their port).
/// </summary>
internal static class MonitorPort
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan) => plan.All.SelectMany(item => item.Kind switch
    {
        "ServiceMonitor" => Find(plan, item, "endpoints", "Service", (ns, selector) =>
            plan.IsVague("Service") ? null : plan.Of("Service", ns).Where(service => Fits(selector, (service.Manifest["metadata"] as JsonObject)?["labels"]))
                .Select(service => (service.Shown, (Func<string, bool>)(name => PlannedServices.HasPort(service, name) != false)))),
        "PodMonitor" => Find(plan, item, "podMetricsEndpoints", "pod", (ns, selector) =>
            plan.PodsIn(ns).Where(pod => Fits(selector, pod.Labels))
                .Select(pod => (pod.Owner.Shown, (Func<string, bool>)(name => !pod.HasKnownPorts || pod.HasPort(name))))),
        _ => [],
    });

    private static IEnumerable<PlanFinding> Find(
        PlanObjects plan,
        PlannedObject item,
        string field,
        string watched,
        Func<string, JsonNode?, IEnumerable<(string Shown, Func<string, bool> MayHave)>?> select)
    {
        var selector = (item.Manifest["spec"] as JsonObject)?["selector"];
        if (Namespaces(item) is not { } namespaces || !namespaces.TrueForAll(plan.KnowsPods))
        {
            return [];
        }

        var selected = namespaces.SelectMany(ns => select(ns, selector) ?? [("", _ => true)]).ToList();
        return from endpoint in KnownText.Items(item.Manifest["spec"], field).Index()
               let name = KnownText.At(endpoint.Item, "port")
               where name is not null && !selected.Exists(one => one.MayHave(name))
               select new PlanFinding(
                   item.Source,
                   string.Create(CultureInfo.InvariantCulture, $"spec.{field}[{endpoint.Index}].port"),
                   selected.Count == 0
                       ? $"{item.Shown} selects no {watched} in {string.Join(", ", namespaces)}: it watches nothing. Give it the labels of one."
                       : $"{item.Shown} watches the port \"{name}\", which none of {string.Join(", ", selected.Select(one => one.Shown).Take(3))} has: " +
                         "it watches nothing. Name one that there is.",
                   IsCertain: false);
    }

    /// <summary>The namespaces that it looks into, its own by default; null when these are all, or not known.</summary>
    private static List<string>? Namespaces(PlannedObject item)
    {
        var chosen = (item.Manifest["spec"] as JsonObject)?["namespaceSelector"];
        var names = KnownText.Items(chosen, "matchNames").Select(name => KnownText.At(name)).ToList();
        return UnknownValue.Is(chosen) || (chosen as JsonObject)?["any"] is not null || names.Contains(null) ? null
            : names.Count > 0 ? [.. names.OfType<string>()]
            : [item.Namespace];
    }

    private static bool Fits(JsonNode? selector, JsonNode? labels) => LabelSelection.Fits(selector, labels) != false;
}
