using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Reads what matters to others from a manifest.</summary>
internal static partial class ObjectReader
{
    private const string HookMark = "helm.sh/hook";

    private static readonly HashSet<string> OfCluster = new(StringComparer.Ordinal)
    {
        "CustomResourceDefinition", "Namespace", "PriorityClass", "StorageClass", "APIService", "IngressClass", "PersistentVolume",
    };

    /// <summary>Reads an object.</summary>
    /// <param name="item">The manifest.</param>
    /// <param name="releaseNamespace">Namespace of what says none; what is in no namespace keeps none.</param>
    public static RenderedObject Read(JsonObject item, string releaseNamespace)
    {
        var (kind, metadata) = ($"{item["kind"]}", item["metadata"]!);
        var read = new RenderedObject(kind, IsOfCluster(kind) ? "" : $"{metadata["namespace"] ?? releaseNamespace}", $"{metadata["name"]}");
        if (kind == "CustomResourceDefinition")
        {
            return read;
        }

        var spec = item["spec"] as JsonObject;
        var pods = OperatorPods.Of(kind, read.Name, spec) ?? PodReader.Of(spec);
        var images = pods?.Containers.Select(container => container.Image).ToHashSet(StringComparer.Ordinal) ?? [];
        return WithWhatItsKindSays(read, item, spec) with
        {
            Hook = metadata["annotations"]?[HookMark] is { } hook ? $"{hook}" : null,
            Pods = pods,
            Mentions = [.. Texts(item).SelectMany(text => Image().Matches(text)).Select(match => match.Value).Except(images).Order(StringComparer.Ordinal)],
        };
    }

    private static RenderedObject WithWhatItsKindSays(RenderedObject read, JsonObject item, JsonObject? spec) => read.Kind switch
    {
        "Service" => read with
        {
            Labels = LabelSelector.Labels(item["metadata"]!["labels"]),
            Selector = LabelSelector.Labels(spec?["selector"]),
            Ports = [.. (spec?["ports"] as JsonArray ?? []).Select(port => new ServicePort(
                $"{port!["name"]}", PodReader.Number(port["port"]!), $"{port["targetPort"] ?? port["port"]}"))],
        },
        "ServiceMonitor" => read with { Monitor = Monitor(spec!, "endpoints", read.Namespace) },
        "PodMonitor" => read with { Monitor = Monitor(spec!, "podMetricsEndpoints", read.Namespace) },
        "Role" or "ClusterRole" => read with { Rules = [.. (item["rules"] as JsonArray ?? []).Select(rule => Rule(rule!))] },
        "RoleBinding" or "ClusterRoleBinding" => read with
        {
            Role = $"{item["roleRef"]!["kind"]} {item["roleRef"]!["name"]}",
            Subjects =
            [
                .. (item["subjects"] as JsonArray ?? [])
                    .Select(subject => $"{subject!["kind"]} {subject["namespace"] ?? read.Namespace}/{subject["name"]}"),
            ],
        },
        "NetworkPolicy" => read with { Policy = PolicyReader.Of(spec!) },
        "Certificate" => read with { Secret = $"{spec!["secretName"]}" },
        "ExternalSecret" => read with { Secret = $"{spec!["target"]?["name"] ?? read.Name}" },
        _ => read,
    };

    private static RenderedMonitor Monitor(JsonObject spec, string endpoints, string own) => new()
    {
        Namespaces = string.Equals($"{spec["namespaceSelector"]?["any"]}", "true", StringComparison.OrdinalIgnoreCase) ? []
            : spec["namespaceSelector"]?["matchNames"] is JsonArray { Count: > 0 } names ? [.. names.Select(name => $"{name}")]
            : [own],
        Selector = LabelSelector.Of(spec["selector"]),
        Endpoints = [.. (spec[endpoints] as JsonArray ?? []).Select(endpoint => new MonitoredEndpoint(
            $"{endpoint!["port"] ?? endpoint["targetPort"] ?? endpoint["portNumber"]}",
            $"{endpoint["scheme"] ?? "http"}".ToLowerInvariant(),
            $"{endpoint["path"] ?? "/metrics"}"))],
    };

    private static RenderedRule Rule(JsonNode rule)
    {
        var groups = Strings(rule["apiGroups"]);
        return new RenderedRule(
            [
                .. groups.SelectMany(group => Strings(rule["resources"]).Select(resource => group.Length == 0 ? resource : $"{group}/{resource}")),
                .. Strings(rule["nonResourceURLs"]),
            ],
            [.. Strings(rule["verbs"])])
        {
            Names = [.. Strings(rule["resourceNames"])],
        };
    }

    private static IEnumerable<string> Strings(JsonNode? list) => (list as JsonArray ?? []).Select(item => $"{item}");

    private static bool IsOfCluster(string kind) =>
        OfCluster.Contains(kind) || kind.StartsWith("Cluster", StringComparison.Ordinal) && kind != "Cluster"
        || kind.EndsWith("WebhookConfiguration", StringComparison.Ordinal) || kind.StartsWith("ValidatingAdmissionPolicy", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject fields => fields.SelectMany(field => Texts(field.Value)),
        JsonValue text => [$"{text}"],
        _ => [],
    };

    /// <summary>A host with a dot, a path and a version.</summary>
    [GeneratedRegex(@"(?<![\w/.-])[a-z0-9-]+(\.[a-z0-9-]+)+(/[a-z0-9._-]+)+:v?[0-9][\w.-]*")]
    private static partial Regex Image();
}
