using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>
/// Pods that operators make of their custom resources, as their sources at the pinned versions say: prometheus-operator 0.93
/// (<c>pkg/prometheus/server</c>, <c>pkg/alertmanager/statefulset.go</c>, <c>pkg/operator/config_reloader.go</c>), CloudNativePG 1.30.0
/// (<c>pkg/specs/pods.go</c>, <c>pkg/specs/pgbouncer/deployments.go</c>), Strimzi 1.2.0 (<c>cluster-operator</c>, package <c>model</c>).
/// </summary>
internal static class OperatorPods
{
    private static readonly RenderedContainer Reloader = new("config-reloader", "") { Ports = [new("reloader-web", 8080)] };

    /// <summary>The pods of a custom resource; null for a kind of which no operator makes any that matter here.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="spec">What it says.</param>
    public static RenderedPods? Of(string kind, string name, JsonObject? spec) => spec is null ? null : kind switch
    {
        "Prometheus" => Of(
            spec,
            Named("prometheus", name, $"operator.prometheus.io/name={name}", $"prometheus={name}"),
            [
                new("prometheus", Text(spec["image"])) { Ports = [new("web", 9090)], Probes = [new("http", 9090)] },
                Reloader,
                .. spec["thanos"] is { } thanos
                    ? new RenderedContainer[] { new("thanos-sidecar", Text(thanos["image"])) { Ports = [new("http", 10902), new("grpc", 10901)] } }
                    : [],
            ]),
        "Alertmanager" => Of(
            spec,
            Named("alertmanager", name, $"alertmanager={name}"),
            [
                new("alertmanager", Text(spec["image"]))
                {
                    Ports = [new("web", 9093), new("mesh-tcp", 9094), new("mesh-udp", 9094)],
                    Probes = [new("http", 9093)],
                },
                Reloader,
            ]),
        "Cluster" => Of(
            spec,
            [$"cnpg.io/cluster={name}", "cnpg.io/podRole=instance"],
            [new("postgres", Text(spec["imageName"])) { Ports = [new("postgresql", 5432), new("metrics", 9187), new("status", 8000)] }]),
        "Pooler" => Of(
            spec,
            [$"cnpg.io/cluster={spec["cluster"]?["name"]}", "cnpg.io/podRole=pooler", $"cnpg.io/poolerName={name}"],
            [new("pgbouncer", "") { Ports = [new("pgbouncer", 5432), new("metrics", 9127)] }]),
        "Kafka" => Of(
            spec,
            [$"strimzi.io/cluster={name}", "strimzi.io/kind=Kafka", $"strimzi.io/name={name}-kafka"],
            [new("kafka", "") { Ports = spec["kafka"]?["metricsConfig"] is null ? [] : [new("tcp-prometheus", 9404)] }]),
        _ => null,
    };

    private static RenderedPods Of(JsonObject spec, ImmutableArray<string> labels, ImmutableArray<RenderedContainer> containers) => new()
    {
        Replicas = (spec["replicas"] ?? spec["instances"]) is { } replicas ? PodReader.Number(replicas) : null,
        Labels = [.. LabelSelector.Labels((spec["podMetadata"] ?? spec["inheritedMetadata"])?["labels"]).Union(labels).Order(StringComparer.Ordinal)],
        Containers = containers,
        Needs = [.. PodReader.Needs(spec).Union(Mounted(spec)).Order(StringComparer.Ordinal)],
    };

    private static ImmutableArray<string> Named(string application, string name, params string[] labels) =>
        [$"app.kubernetes.io/name={application}", $"app.kubernetes.io/instance={name}", "app.kubernetes.io/managed-by=prometheus-operator", .. labels];

    /// <summary>Lists of names of what is mounted.</summary>
    private static IEnumerable<string> Mounted(JsonObject spec) =>
        new[] { ("secrets", "Secret"), ("configMaps", "ConfigMap") }
            .SelectMany(list => (spec[list.Item1] as JsonArray ?? []).OfType<JsonValue>().Select(name => $"{list.Item2}/{name}"));

    private static string Text(JsonNode? node) => $"{node}";
}
