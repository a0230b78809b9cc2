using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Mesh;

/// <summary>
/// A Helm release of one of Istio's charts: <c>istiod</c> has the mesh's configuration in its values, <c>gateway</c> makes pods that are
/// labelled and named after the release (its templates <c>_helpers.tpl</c>, <c>deployment.yaml</c> and <c>service.yaml</c>).
/// </summary>
/// <param name="Chart">Name of the chart.</param>
/// <param name="Namespace">Where it is installed.</param>
/// <param name="Name">Name of the release.</param>
/// <param name="Values">Its values.</param>
internal sealed record IstioChart(string Chart, string Namespace, string Name, JsonObject Values)
{
    private const string Prefix = "istio-";

    public static IstioChart Of(ResourceState release)
    {
        var inputs = Manifest.Of(release.Inputs);
        return new(
            Text(inputs["chart"]).Split('/')[^1],
            Text(inputs["namespace"]) is { Length: > 0 } ns ? ns : "default",
            Text(inputs["name"]) is { Length: > 0 } name ? name : release.Name,
            inputs["values"] as JsonObject ?? []);
    }

    /// <summary>The mesh's configuration; null for another chart, or where the values say none.</summary>
    public JsonObject? MeshConfig => Chart == "istiod" ? Values["meshConfig"] as JsonObject : null;

    /// <summary>The Deployment and the Service of a gateway; none for another chart.</summary>
    public IEnumerable<JsonObject> GatewayObjects
    {
        get
        {
            if (Chart != "gateway")
            {
                return [];
            }

            var labels = new JsonObject { ["app"] = Name, ["istio"] = Name.StartsWith(Prefix, StringComparison.Ordinal) ? Name[Prefix.Length..] : Name };
            foreach (var (key, value) in Values["labels"] as JsonObject ?? [])
            {
                labels[key] = value?.DeepClone();
            }

            var account = Text((Values["serviceAccount"] as JsonObject)?["name"]) is { Length: > 0 } said ? said : Name;
            var ports = (Values["service"] as JsonObject)?["ports"] as JsonArray ?? [Port("status-port", 15021), Port("http2", 80), Port("https", 443)];
            return
            [
                Object("apps/v1", "Deployment", new() { ["template"] = Template(labels, account) }),
                Object("v1", "Service", new() { ["selector"] = labels.DeepClone(), ["ports"] = ports.DeepClone() }),
            ];
        }
    }

    private static JsonObject Template(JsonObject labels, string account) => new()
    {
        ["metadata"] = new JsonObject
        {
            ["labels"] = Injected(labels),
            ["annotations"] = new JsonObject { ["inject.istio.io/templates"] = "gateway" },
        },
        ["spec"] = new JsonObject { ["serviceAccountName"] = account, ["containers"] = new JsonArray(new JsonObject { ["name"] = "istio-proxy" }) },
    };

    private static JsonObject Injected(JsonObject labels)
    {
        var all = (JsonObject)labels.DeepClone();
        all["sidecar.istio.io/inject"] = "true";
        return all;
    }

    private static JsonObject Port(string name, int number) => new() { ["name"] = name, ["port"] = number, ["targetPort"] = number };

    private JsonObject Object(string version, string kind, JsonObject spec) => new()
    {
        ["apiVersion"] = version,
        ["kind"] = kind,
        ["metadata"] = new JsonObject { ["name"] = Name, ["namespace"] = Namespace },
        ["spec"] = spec,
    };

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
