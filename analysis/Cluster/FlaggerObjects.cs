namespace Payments.Infra.Analysis.Cluster;

/// <summary>
/// What Flagger makes of a <c>Canary</c> with Istio, once the first version serves: a copy of the Deployment, Services, rules of destination, and
/// routes (fluxcd/flagger 1.44: <c>createPrimaryDeployment</c>, <c>reconcileService</c>, <c>IstioRouter</c>).
/// </summary>
/// <param name="canary">The object.</param>
/// <param name="target">The Deployment that it takes versions from.</param>
internal sealed class FlaggerObjects(JsonObject canary, JsonObject target)
{
    private const string Suffix = "-primary";

    /// <summary>Labels that Flagger looks for unless it is told others, in this order.</summary>
    private static readonly ImmutableArray<string> DefaultLabels = ["app", "name", "app.kubernetes.io/name"];

    private readonly string targetName = NameOf(target) ?? "";
    private readonly string ns = NamespaceOf(canary) ?? "";
    private readonly JsonObject? service = canary["spec"]?["service"] as JsonObject;

    private string Apex => KnownText.At(service, "name") ?? targetName;

    private string PrimaryName => Apex + Suffix;

    private string CanaryName => $"{Apex}-canary";

    /// <summary>The objects of all canaries whose Deployments are there too, each with its canary.</summary>
    /// <param name="manifests">Objects.</param>
    public static IEnumerable<(JsonObject Canary, JsonObject Made)> Of(IReadOnlyCollection<JsonObject> manifests)
    {
        var canaries = manifests.Where(item => IsCanary(item) && KnownText.At(item, "spec", "targetRef", "kind") == "Deployment").ToList();
        if (canaries.Count == 0)
        {
            return [];
        }

        var deployments = manifests.Where(item => KnownText.At(item, "kind") == "Deployment").ToLookup(item => (NamespaceOf(item), NameOf(item)));
        return
            from canary in canaries
            from target in deployments[(NamespaceOf(canary), KnownText.At(canary, "spec", "targetRef", "name"))].Take(1)
            let flagger = new FlaggerObjects(canary, target)
            where NameOf(target) is not null && flagger.Selector is not null
            from made in flagger.Made()
            select (canary, made);
    }

    /// <summary>Objects, and what Flagger makes of the canaries among them.</summary>
    /// <param name="manifests">Objects.</param>
    public static ImmutableArray<JsonObject> With(IReadOnlyCollection<JsonObject> manifests) => [.. manifests, .. Of(manifests).Select(pair => pair.Made)];

    /// <summary>Whether an object is a canary of Flagger's.</summary>
    /// <param name="item">The object.</param>
    public static bool IsCanary(JsonObject item) =>
        KnownText.At(item, "kind") == "Canary" && KnownText.At(item, "apiVersion")?.StartsWith("flagger.app/", StringComparison.Ordinal) == true;

    /// <summary>
    /// The label in which the two Deployments differ, with its value. Which it is, is said to Flagger alone; it must be the Deployment's name for
    /// affinities to be copied too, so that a label with that value is taken before the defaults.
    /// </summary>
    private (string Label, string Value)? Selector
    {
        get
        {
            var labels = (target["spec"]?["selector"] as JsonObject)?["matchLabels"] as JsonObject ?? [];
            var key = labels.FirstOrDefault(label => KnownText.At(label.Value) == targetName).Key ?? DefaultLabels.FirstOrDefault(labels.ContainsKey);
            return key is not null && KnownText.At(labels, key) is { } value ? (key, value) : null;
        }
    }

    private IEnumerable<JsonObject> Made()
    {
        var (label, value) = Selector!.Value;
        yield return Primary(label, value + Suffix);
        yield return ServiceOf(Apex, label, value + Suffix);
        yield return ServiceOf(PrimaryName, label, value + Suffix);
        yield return ServiceOf(CanaryName, label, value);
        yield return Rule(PrimaryName);
        yield return Rule(CanaryName);
        yield return Routes();
    }

    private JsonObject Primary(string label, string value)
    {
        var copy = target.DeepClone().AsObject();
        copy["metadata"] = Metadata(targetName + Suffix);
        var spec = copy["spec"]!.AsObject();
        spec["selector"] = new JsonObject { ["matchLabels"] = new JsonObject { [label] = value } };
        if ((spec["template"] as JsonObject)?["metadata"]?["labels"] is JsonObject labels)
        {
            labels[label] = value;
        }

        return copy;
    }

    private JsonObject ServiceOf(string name, string label, string value)
    {
        var port = new JsonObject { ["name"] = KnownText.At(service, "portName") ?? "http", ["port"] = Copy(service?["port"]), ["protocol"] = "TCP" };
        port["targetPort"] = Copy(service?["targetPort"] ?? service?["port"]);
        return Object("v1", "Service", name, new JsonObject
        {
            ["type"] = "ClusterIP",
            ["selector"] = new JsonObject { [label] = value },
            ["ports"] = new JsonArray(port),
        });
    }

    private JsonObject Rule(string host) => Object("networking.istio.io/v1beta1", "DestinationRule", host, With(
        new JsonObject { ["host"] = host }, "trafficPolicy"));

    /// <summary>As it is while no version is tried out. With delegation they have no hosts: other routes hand requests on to them.</summary>
    private JsonObject Routes()
    {
        var route = With([], "match", "rewrite", "timeout", "retries", "corsPolicy", "headers");
        route["route"] = new JsonArray(To(PrimaryName, 100), To(CanaryName, 0));
        var spec = new JsonObject { ["http"] = new JsonArray(route) };
        if (service?["delegation"]?.ToString() != "true")
        {
            spec["hosts"] = new JsonArray([.. KnownText.Items(service, "hosts").Select(Copy).Append(Apex)]);
            spec["gateways"] = service?["gateways"] is JsonArray { Count: > 0 } gateways ? Copy(gateways) : new JsonArray("mesh");
        }

        return Object("networking.istio.io/v1beta1", "VirtualService", Apex, spec);
    }

    private static JsonObject To(string host, long weight) =>
        new() { ["destination"] = new JsonObject { ["host"] = host }, ["weight"] = weight };

    private JsonObject With(JsonObject item, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (service?[field] is { } value)
            {
                item[field] = Copy(value);
            }
        }

        return item;
    }

    private JsonObject Object(string version, string kind, string name, JsonObject spec) =>
        new() { ["apiVersion"] = version, ["kind"] = kind, ["metadata"] = Metadata(name), ["spec"] = spec };

    private JsonObject Metadata(string name) => new() { ["name"] = name, ["namespace"] = ns };

    private static string? NameOf(JsonObject item) => KnownText.At(item, "metadata", "name");

    private static string? NamespaceOf(JsonObject item) => KnownText.At(item, "metadata", "namespace");

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
}
