using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>
/// The objects that the analyser looks at: those of the kinds that it knows, outside the namespaces of Kubernetes itself. What cannot be decoded is left
/// out, and of two with one name the last is taken.
/// </summary>
internal sealed class MeshObjects
{
    /// <summary>Istio's own namespace.</summary>
    public const string IstioNamespace = "istio-system";

    // inject.IgnoredNamespaces
    private static readonly ImmutableHashSet<string> IgnoredNamespaces = ["kube-node-lease", "kube-public", "kube-system", "local-path-storage"];

    private readonly ILookup<string, MeshObject> byKind;
    private readonly Lazy<MeshHosts> hosts;
    private readonly Lazy<PodIndex> pods;
    private readonly Dictionary<(string Kind, string Namespace, string Name), MeshObject> byName;

    /// <summary>Loads objects.</summary>
    /// <param name="objects">Objects of any kind.</param>
    /// <param name="meshConfig">Istio's MeshConfig; null when it stands in a ConfigMap of the objects, or nowhere.</param>
    public MeshObjects(IEnumerable<PlannedObject> objects, JsonObject? meshConfig)
    {
        byName = [];
        foreach (var item in objects.SelectMany(Items))
        {
            if (Load(item) is var (kind, loaded))
            {
                byName[(kind, loaded.Namespace, loaded.Name)] = loaded;
            }
        }

        byKind = byName.OrderBy(entry => entry.Key.Namespace, StringComparer.Ordinal).ThenBy(entry => entry.Key.Name, StringComparer.Ordinal)
            .ToLookup(entry => entry.Key.Kind, entry => entry.Value);
        MeshConfig = meshConfig
            ?? (Find("ConfigMap", IstioNamespace, "istio")?.Manifest.Message("data").Text("mesh") is { Length: > 0 } text ? YamlText.Read(text) : null)
            ?? [];
        hosts = new(() => new MeshHosts(this));
        pods = new(() => new PodIndex(Of("Pod").Select(pod => (pod, pod.Labels))));
    }

    /// <summary>The hosts that the mesh knows.</summary>
    public MeshHosts Hosts => hosts.Value;

    /// <summary>The pods, by namespace and name.</summary>
    public PodIndex Pods => pods.Value;

    /// <summary>What Istio's MeshConfig says.</summary>
    public JsonObject MeshConfig { get; }

    /// <summary>The namespace whose policies are for all others.</summary>
    public string RootNamespace => MeshConfig.Text("rootNamespace") is { Length: > 0 } said ? said : IstioNamespace;

    /// <summary>All objects.</summary>
    public IEnumerable<MeshObject> All => byKind.SelectMany(kind => kind);

    /// <summary>The objects of a kind, by namespace and name.</summary>
    /// <param name="kind">Kind; for the Gateway API's see <see cref="MeshKinds.KubernetesGateway"/>.</param>
    public IEnumerable<MeshObject> Of(string kind) => byKind[kind];

    /// <summary>An object; null when there is none.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="ns">Namespace; empty for kinds that are in none.</param>
    /// <param name="name">Name.</param>
    public MeshObject? Find(string kind, string ns, string name) => byName.GetValueOrDefault((kind, ns, name));

    /// <summary>A list of kind List is its items.</summary>
    private static IEnumerable<PlannedObject> Items(PlannedObject item) => item.Manifest.Text("kind") == "List"
        ? item.Manifest.Messages("items").Select(manifest => new PlannedObject(item.Source, manifest))
        : [item];

    private static (string Kind, MeshObject Object)? Load(PlannedObject item)
    {
        var (apiVersion, kind) = (item.Manifest.Text("apiVersion"), item.Manifest.Text("kind"));
        if (MeshKinds.Of(apiVersion, kind) is not var (name, isNamespaced))
        {
            return null;
        }

        if (MeshDecoding.Spec(item.Manifest) is not { } spec)
        {
            return null;
        }

        var loaded = new MeshObject(item.Source, item.Manifest, isNamespaced, spec);
        return IgnoredNamespaces.Contains(kind == "Namespace" ? loaded.Name : loaded.Namespace) ? null : (name, loaded);
    }
}
