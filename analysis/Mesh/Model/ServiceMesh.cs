using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Mesh.Clusters;
using Payments.Infra.Analysis.Mesh.Routing;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>A mesh as its objects describe it.</summary>
internal sealed class ServiceMesh
{
    private static readonly ImmutableHashSet<string> OtherGroups = ["apps", "argoproj.io", "autoscaling", "batch", "networking.k8s.io"];

    private readonly ILookup<string, ConfigObject> byKind;
    private readonly Lazy<VirtualServices> virtualServices;
    private readonly Lazy<DestinationRules> destinationRules;

    /// <summary>Reads the objects.</summary>
    /// <param name="manifests">Objects; those that do not matter are passed over.</param>
    /// <param name="config">The mesh's configuration; null when it stands in a ConfigMap of the objects, or nowhere.</param>
    public ServiceMesh(IEnumerable<JsonObject> manifests, JsonObject? config = null)
    {
        var known = FlaggerObjects.With([.. manifests]).Where(IsKnown).Select(manifest => new ConfigObject(manifest));
        byKind = Oldest.First(known).ToLookup(item => item.Kind, StringComparer.Ordinal);
        Config = config is null ? MeshConfig.Of(Of("ConfigMap")) : new(config);
        Workloads = Model.Workloads.Of(this);
        Services = new(this);
        virtualServices = new(() => new(this));
        destinationRules = new(() => new(this));
    }

    public MeshConfig Config { get; }

    /// <summary>The workloads, by namespace and name.</summary>
    public ImmutableArray<Workload> Workloads { get; }

    public Registry Services { get; }

    public VirtualServices VirtualServices => virtualServices.Value;

    public DestinationRules DestinationRules => destinationRules.Value;

    /// <summary>The objects of a kind, oldest first.</summary>
    public IEnumerable<ConfigObject> Of(string kind) => byKind[kind];

    // Other APIs have kinds of the same names: a Gateway, a Service.
    private static bool IsKnown(JsonObject manifest)
    {
        var group = manifest.Text("apiVersion").Split('/') is [var name, _] ? name : "";
        return group.Length == 0 || OtherGroups.Contains(group) || group.EndsWith(".istio.io", StringComparison.Ordinal);
    }
}
