using System.Globalization;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Reads what matters of pods from a workload.</summary>
internal static class PodReader
{
    /// <summary>Fields that name a Secret or ConfigMap, or hold an object that does.</summary>
    private static readonly Dictionary<string, string> References = new(StringComparer.Ordinal)
    {
        ["secret"] = "Secret",
        ["secretRef"] = "Secret",
        ["secretKeyRef"] = "Secret",
        ["configSecret"] = "Secret",
        ["configMap"] = "ConfigMap",
        ["configMapRef"] = "ConfigMap",
        ["configMapKeyRef"] = "ConfigMap",
        ["persistentVolumeClaim"] = "PersistentVolumeClaim",
        ["serviceAccountName"] = "ServiceAccount",
        ["priorityClassName"] = "PriorityClass",
        ["storageClassName"] = "StorageClass",
    };

    private static readonly string[] ProbeNames = ["livenessProbe", "readinessProbe", "startupProbe"];

    /// <summary>Pods of a workload with a template of them.</summary>
    /// <param name="spec">What the workload says.</param>
    public static RenderedPods? Of(JsonObject? spec)
    {
        var template = (spec?["jobTemplate"]?["spec"] ?? spec)?["template"];
        return template is null ? null : new RenderedPods
        {
            Replicas = spec!["replicas"] is { } replicas ? Number(replicas) : null,
            Strategy = spec["strategy"]?["type"] is { } strategy ? $"{strategy}" : null,
            Labels = LabelSelector.Labels(template["metadata"]?["labels"]),
            Containers = [.. Containers(template["spec"])],
            Needs = Needs(spec),
        };
    }

    /// <summary>What the fields below a node name and do not call optional.</summary>
    public static ImmutableArray<string> Needs(JsonNode? node) => [.. Named(node).Distinct().Order(StringComparer.Ordinal)];

    public static int Number(JsonNode node) => (int)double.Parse($"{node}", CultureInfo.InvariantCulture);

    private static IEnumerable<RenderedContainer> Containers(JsonNode? pod) =>
        new[] { "initContainers", "containers" }.SelectMany(list => pod?[list] as JsonArray ?? []).Select(container => Container(container!));

    private static RenderedContainer Container(JsonNode container)
    {
        var ports = (container["ports"] as JsonArray ?? []).Select(port => new ContainerPort($"{port!["name"]}", Number(port["containerPort"]!)))
            .Distinct().ToImmutableArray();
        return new RenderedContainer($"{container["name"]}", $"{container["image"]}")
        {
            Ports = ports,
            Probes = [.. ProbeNames.Select(name => container[name]).OfType<JsonNode>().SelectMany(probe => Probed(probe, ports)).Distinct()],
        };
    }

    private static IEnumerable<ProbedPort> Probed(JsonNode probe, ImmutableArray<ContainerPort> ports) =>
        probe["httpGet"] is { } http ? [new ProbedPort($"{http["scheme"] ?? "http"}".ToLowerInvariant(), Resolved(http["port"]!, ports))]
        : probe["tcpSocket"] is { } tcp ? [new ProbedPort("tcp", Resolved(tcp["port"]!, ports))]
        : probe["grpc"] is { } grpc ? [new ProbedPort("grpc", Resolved(grpc["port"]!, ports))]
        : [];

    private static int Resolved(JsonNode port, ImmutableArray<ContainerPort> ports) =>
        ports.FirstOrDefault(named => named.Name == $"{port}")?.Number ?? Number(port);

    private static IEnumerable<string> Named(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Named),
        JsonObject fields => fields.SelectMany(field => NamedAt(field.Key, field.Value)),
        _ => [],
    };

    private static IEnumerable<string> NamedAt(string field, JsonNode? value) =>
        !References.TryGetValue(field, out var kind) || NameOf(value) is not { Length: > 0 } name ? Named(value)
        : value is JsonObject reference && string.Equals($"{reference["optional"]}", "true", StringComparison.OrdinalIgnoreCase) ? []
        : [$"{kind}/{name}"];

    private static string? NameOf(JsonNode? reference) => reference switch
    {
        JsonObject fields => (fields["secretName"] ?? fields["claimName"] ?? fields["name"]) is JsonValue name ? $"{name}" : null,
        JsonValue text => $"{text}",
        _ => null,
    };
}
