using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>The objects of a plan that a control plane makes proxy configuration of.</summary>
internal sealed class MeshObjects
{
    /// <summary>Where objects apply to all namespaces, unless the mesh says otherwise.</summary>
    public const string RootNamespace = "istio-system";

    private readonly ILookup<string, JsonObject> byKind;

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

    public static string Namespace(JsonObject manifest) => manifest.Message("metadata").Text("namespace") is { Length: > 0 } name ? name : "default";

    public static string Name(JsonObject manifest) => manifest.Message("metadata").Text("name");

    private static string Kind(JsonObject manifest) =>
        manifest.Text("apiVersion").StartsWith("gateway.networking.k8s.io/", StringComparison.Ordinal) ? "" : manifest.Text("kind");
}
