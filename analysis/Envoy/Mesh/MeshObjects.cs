using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>The objects of a plan that a control plane makes proxy configuration of.</summary>
internal sealed class MeshObjects
{
    /// <summary>Where objects apply to all namespaces, unless the mesh says otherwise.</summary>
    public const string RootNamespace = "istio-system";

    private readonly ILookup<string, JsonObject> byKind;
    private readonly Dictionary<string, SelectorIndex<JsonObject>> selectors = [];

    public MeshObjects(IEnumerable<JsonObject> manifests)
    {
        byKind = manifests.ToLookup(Kind);
        Services = [.. Of("Service").Select(MeshService.Kubernetes), .. Of("ServiceEntry").SelectMany(MeshService.Entries)];
    }

    public ImmutableArray<MeshService> Services { get; }

    /// <summary>Whether proxies refuse what the mesh does not know, as the mesh's configuration says.</summary>
    public bool IsRegistryOnly => Of("ConfigMap").Any(map =>
        Name(map).StartsWith("istio", StringComparison.Ordinal)
        && map.Message("data").Text("mesh").Contains("REGISTRY_ONLY", StringComparison.Ordinal));

    /// <summary>The objects of a kind; those of Istio only, where other APIs have the kind too.</summary>
    public IEnumerable<JsonObject> Of(string kind) => byKind[kind];

    /// <summary>The objects of a kind that are for a workload, by their selectors: those of its namespace, then those for all namespaces.</summary>
    public IEnumerable<JsonObject> Of(string kind, Workload workload) =>
        Candidates(kind, workload).Where(item => workload.IsIn(Namespace(item)) && workload.IsSelectedBy(Selector(item)));

    public static string Namespace(JsonObject manifest) => manifest.Message("metadata").Text("namespace") is { Length: > 0 } name ? name : "default";

    public static string Name(JsonObject manifest) => manifest.Message("metadata").Text("name");

    /// <summary>Labels of the workloads that an object is for; null for all.</summary>
    public static JsonObject? Selector(JsonObject manifest) =>
        manifest.Message("spec").Message("selector").Message("matchLabels") ?? manifest.Message("spec").Message("workloadSelector").Message("labels");

    private IEnumerable<JsonObject> Candidates(string kind, Workload workload)
    {
        // Of pods that the plan does not say, less is known than their selectors ask.
        if (workload.Pod is null || workload.Namespace.Length == 0)
        {
            return Of(kind);
        }

        if (!selectors.TryGetValue(kind, out var index))
        {
            selectors[kind] = index = new(Of(kind), item => (Namespace(item), Selector(item)));
        }

        return new[] { workload.Namespace, RootNamespace }.Distinct().SelectMany(ns => index.For(ns, workload.Labels));
    }

    private static string Kind(JsonObject manifest) =>
        manifest.Text("apiVersion").StartsWith("gateway.networking.k8s.io/", StringComparison.Ordinal) ? "" : manifest.Text("kind");
}
