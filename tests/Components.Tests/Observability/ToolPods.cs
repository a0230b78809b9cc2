using System.Collections;
using System.Text.Json.Nodes;
using Payments.Infra.Components.Tests.Charts;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>The containers that the charts of the tools make, with where each takes its settings from.</summary>
internal static class ToolPods
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Operator = "prometheusOperator";
    private const string Webhooks = $"{Operator}.admissionWebhooks";
    private const string Patch = $"{Webhooks}.patch";

    /// <summary>Release, workload, container, and the paths of: the pod's context, the container's, its resources, whether it has a token.</summary>
    private static readonly Place[] Places =
    [
        OfOperator("prometheus-operator", "kube-prometheus-stack", $"{Operator}.containerSecurityContext", Operator, Operator),
        OfOperator("prometheus-operator-certificates", "create", $"{Webhooks}.createSecretJob.securityContext", Patch, $"{Patch}.serviceAccount"),
        OfOperator("prometheus-operator-certificates", "patch", $"{Webhooks}.patchWebhookJob.securityContext", Patch, $"{Patch}.serviceAccount"),
        OfOperator("kube-state-metrics", "kube-state-metrics", "kube-state-metrics.containerSecurityContext", "kube-state-metrics", "kube-state-metrics"),
        OfPrometheus("prometheus", "prometheus.prometheusSpec.resources"),
        OfPrometheus("config-reloader", "prometheusOperator.prometheusConfigReloader.resources"),
        OfPrometheus("init-config-reloader", "prometheusOperator.prometheusConfigReloader.resources"),
        OfPrometheus("thanos-sidecar", "prometheus.prometheusSpec.thanos.resources"),
        OfAlertmanager("alertmanager", "alertmanager.alertmanagerSpec.resources"),
        OfAlertmanager("config-reloader", "prometheusOperator.prometheusConfigReloader.resources"),
        OfAlertmanager("init-config-reloader", "prometheusOperator.prometheusConfigReloader.resources"),
        new("grafana", "grafana", "grafana", "securityContext", "containerSecurityContext", "resources", "automountServiceAccountToken"),
        new("grafana", "grafana", "grafana-sc-dashboard", "securityContext", "sidecar.securityContext", "sidecar.resources", "automountServiceAccountToken"),
        OfTracing("jaeger", "jaeger", "jaeger."),
        OfTracing("otel-collector", "opentelemetry-collector", ""),
        new("kiali", "kiali", "kiali", "", "deployment.security_context", "deployment.resources", ""),
    ];

    /// <summary>As releases set them.</summary>
    public static IEnumerable<PodFacts> Of(Cluster cluster) => Of(release => Values(cluster.Called(Release, release)));

    /// <summary>As they are when nothing is set.</summary>
    public static IEnumerable<PodFacts> OfCharts(Cluster cluster) => Of(release => Defaults((string)cluster.Called(Release, release)["chart"]!));

    private static IEnumerable<PodFacts> Of(Func<string, JsonObject> values) => Places
        .Select(place => (Place: place, Values: values(place.Release)))
        .Where(entry => entry.Place.Container != "thanos-sidecar" || At(entry.Values, "prometheus.prometheusSpec.thanos") is JsonObject { Count: > 0 })
        .Select(entry => Facts(entry.Place, entry.Values));

    private static Place OfOperator(string workload, string container, string own, string pod, string account) => new(
        "kube-prometheus-stack", workload, container, $"{pod}.securityContext", own, $"{pod}.resources", $"{account}.automountServiceAccountToken");

    private static Place OfPrometheus(string container, string resources) => OfCustom("prometheus", container, "prometheus.prometheusSpec", resources);

    private static Place OfAlertmanager(string container, string resources) => OfCustom("alertmanager", container, "alertmanager.alertmanagerSpec", resources);

    private static Place OfCustom(string workload, string container, string spec, string resources) => new(
        "kube-prometheus-stack", workload, container, $"{spec}.securityContext", spec, resources, $"{spec}.automountServiceAccountToken");

    private static Place OfTracing(string release, string container, string prefix) => new(
        release,
        release,
        container,
        $"{prefix}podSecurityContext",
        $"{prefix}securityContext",
        $"{prefix}resources",
        $"{prefix}serviceAccount.automountServiceAccountToken");

    private static PodFacts Facts(Place place, JsonObject values)
    {
        var own = At(values, place.Own) as JsonObject ?? [];

        // What an operator makes has a list of patches, one for each container, in place of a context.
        var context = own["containers"] is null
            ? own
            : Patches(own).SingleOrDefault(patch => (string?)patch["name"] == place.Container)?["securityContext"]?.AsObject() ?? [];
        var limits = (At(values, place.Resources) as JsonObject)?["limits"] as JsonObject ?? [];
        var sharesHost = new[] { values, own }.Any(part => (bool?)part["hostNetwork"] == true || (bool?)part["hostPID"] == true);
        var pod = At(values, place.Pod) as JsonObject ?? [];
        return new PodFacts(place.Workload, place.Container, pod, context, limits, (bool?)At(values, place.Token) != false, sharesHost);
    }

    private static IEnumerable<JsonObject> Patches(JsonObject spec) =>
        new[] { "containers", "initContainers" }.SelectMany(list => spec[list]?.AsArray() ?? []).Select(patch => patch!.AsObject());

    /// <summary>The chart's defaults with what the release sets on top, as Helm merges them.</summary>
    private static JsonObject Values(Fields release)
    {
        var values = Defaults((string)release["chart"]!);
        Merge(values, Json(release.Map("values"))!.AsObject());
        return values;
    }

    private static JsonObject Defaults(string chart)
    {
        var values = Chart.Named(chart).Defaults;
        if (chart == "kube-prometheus-stack")
        {
            var part = Chart.Named("kube-state-metrics").Defaults;
            Merge(part, values["kube-state-metrics"]!.AsObject());
            values["kube-state-metrics"] = part;
        }

        return values;
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from.ToList())
        {
            if (value is JsonObject map && into[key] is JsonObject below)
            {
                Merge(below, map);
            }
            else
            {
                into[key] = value?.DeepClone();
            }
        }
    }

    private static JsonNode? Json(object? value) => value switch
    {
        IDictionary map => new JsonObject(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, Json(map[key])))),
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        double number => number == Math.Truncate(number) ? JsonValue.Create((int)number) : JsonValue.Create(number),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Json)]),
        _ => null,
    };

    private static JsonNode? At(JsonObject values, string path) =>
        path.Split('.').Aggregate((JsonNode?)values, (node, key) => (node as JsonObject)?[key]);

    private sealed record Place(string Release, string Workload, string Container, string Pod, string Own, string Resources, string Token);
}
