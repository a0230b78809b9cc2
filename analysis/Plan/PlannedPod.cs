using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>The pods that an object makes.</summary>
/// <param name="Owner">The object.</param>
/// <param name="Template">What they are made of.</param>
/// <param name="Path">Where that stands in the object; empty for a pod itself.</param>
internal sealed record PlannedPod(PlannedObject Owner, JsonObject Template, string Path)
{
    /// <summary>Their labels: null for none, an <see cref="UnknownValue"/> when they are not known.</summary>
    public JsonNode? Labels => UnknownValue.Is(Template["metadata"]) ? Template["metadata"] : (Template["metadata"] as JsonObject)?["labels"];

    /// <summary>Name of their account.</summary>
    public string Account => KnownText.At(Template["spec"], "serviceAccountName") ?? "default";

    /// <summary>Containers that run as long as the pod does, with their paths.</summary>
    public IEnumerable<(JsonObject Container, string Path)> Containers =>
        In("containers").Concat(In("initContainers").Where(container => KnownText.At(container.Container, "restartPolicy") == "Always"));

    /// <summary>Whether all of their containers and ports are known.</summary>
    public bool HasKnownPorts => Template["spec"] is JsonObject spec && !UnknownValue.Is(spec["containers"]) && !UnknownValue.Is(spec["initContainers"])
        && Containers.All(container => !UnknownValue.Is(container.Container["ports"])
            && KnownText.Items(container.Container, "ports").All(port => port is JsonObject known && !UnknownValue.Is(known["name"])));

    /// <summary>The number of a port that a container names; null when none does, or it is not known.</summary>
    public long? PortOf(string name) =>
        Ports.Where(port => KnownText.At(port, "name") == name).Select(port => KnownNumber.At(port, "containerPort")).FirstOrDefault();

    /// <summary>Whether a container names a port.</summary>
    public bool HasPort(string name) => Ports.Any(port => KnownText.At(port, "name") == name);

    /// <summary>Names of their ports, for messages.</summary>
    public IEnumerable<string> PortNames => Ports.Select(port => KnownText.At(port, "name")).OfType<string>();

    /// <summary>Path of a field of the template.</summary>
    public string Below(string field) => Path.Length == 0 ? field : $"{Path}.{field}";

    private IEnumerable<JsonNode?> Ports => Containers.SelectMany(container => KnownText.Items(container.Container, "ports"));

    private IEnumerable<(JsonObject Container, string Path)> In(string field) =>
        from item in KnownText.Items(Template["spec"], field).Index()
        let container = item.Item as JsonObject
        where container is not null
        select (container, Below(string.Create(CultureInfo.InvariantCulture, $"spec.{field}[{item.Index}]")));
}
