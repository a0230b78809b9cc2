using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;
using Payments.Infra.Analysis.Validation.Kubernetes.Defaults;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Rules.Mesh.Planned;

/// <summary>A cluster with the objects of a plan, in the form in which the API server has them, and a pod of each template.</summary>
internal sealed class PlannedCluster
{
    private static readonly ImmutableHashSet<string> KindsOfHosts = ["DestinationRule", "Gateway", "RequestAuthentication", "Service", "ServiceEntry"];

    private readonly Dictionary<JsonObject, PlannedPod> pods = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes the objects of a plan into those of a cluster.</summary>
    /// <param name="plan">The plan.</param>
    public PlannedCluster(PlanObjects plan)
    {
        var labels = plan.All.Where(item => item is { Kind: "Namespace", Group: "" })
            .ToLookup(item => item.Name, item => item.Manifest.Message("metadata").Message("labels"));
        foreach (var pod in plan.Pods.Where(pod => pod.Path.Length > 0))
        {
            pods[InjectedPod.Of(pod, labels[pod.Owner.Namespace].FirstOrDefault())] = pod;
        }

        Mesh = new MeshObjects(plan.All.Where(IsKnown).Select(Stored).Concat(pods.Select(pod => new PlannedObject(pod.Value.Owner.Source, pod.Key))), null);
        IsVague = plan.All.Any(IsVagueObject) || plan.Pods.Any(pod => StandIns.HasUnknown(pod.Labels));
    }

    /// <summary>The objects.</summary>
    public MeshObjects Mesh { get; }

    /// <summary>Whether something that others name may be among what is not known yet.</summary>
    public bool IsVague { get; }

    /// <summary>The template that a pod is made of; null for any other object.</summary>
    public PlannedPod? TemplateOf(MeshObject item) => pods.GetValueOrDefault(item.Manifest);

    private static bool IsKnown(PlannedObject item) => item.Kind != "Secret" || !StandIns.HasUnknown(item.Manifest);

    private static bool IsVagueObject(PlannedObject item) =>
        (KindsOfHosts.Contains(item.Kind) && StandIns.HasUnknown(item.Manifest["spec"]))
        || (item.Kind == "Namespace" && StandIns.HasUnknown(item.Manifest["metadata"]))
        || (!item.HasKnownPlace && MeshKinds.Of(item.Manifest.Text("apiVersion"), item.Kind) is not null);

    private static PlannedObject Stored(PlannedObject item)
    {
        var manifest = item.Kind == "Service" ? ServerDefaults.Fill(item.Manifest)
            : PodTemplates.Makes(item.Kind) ? StandIns.Bare(item.Manifest)
            : (JsonObject)item.Manifest.DeepClone();
        if (manifest["metadata"] is JsonObject metadata && !metadata.ContainsKey("namespace"))
        {
            metadata["namespace"] = "default";
        }

        switch (item.Kind)
        {
            case "Secret":
                SecretTexts.Store(manifest);
                manifest["data"] ??= new JsonObject();
                break;
            case "Namespace":
                // Nothing of the mesh stands there.
                manifest.Remove("spec");
                break;
        }

        return new PlannedObject(item.Source, manifest);
    }
}
