using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh.Injection;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Planned;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh;

/// <summary>
/// What <c>istioctl analyze</c> would say of a cluster once a plan is carried out. What may be untrue, for something that is not in the plan or not known
/// yet, is left out, and so is what is told otherwise.
/// </summary>
public static class MeshPlanCheck
{
    /// <summary>Every EnvoyFilter gets it.</summary>
    private const string OfEveryFilter = "EnvoyFilter exposes internal implementation details";

    /// <summary>
    /// Codes that say nothing of a plan. IST0103, IST0158: proxies come from the cluster. IST0106: each object's own check says it. IST0134: istiod allots
    /// addresses, unless an object says otherwise, of which the webhook warns. IST0153, IST0154: istiod does add and remove routes (pilot's envoyfilter
    /// package); what it does not do, the check of patches says.
    /// </summary>
    private static readonly ImmutableHashSet<string> Untold = ["IST0103", "IST0106", "IST0134", "IST0153", "IST0154", "IST0158"];

    /// <summary>Codes that say of a pod what its template can change.</summary>
    private static readonly ImmutableHashSet<string> OfTemplates = ["IST0107", "IST0108", "IST0125", "IST0135"];

    /// <summary>The codes that a plan may be told, in their order.</summary>
    public static IEnumerable<MeshCode> Codes => MeshCode.All.Where(code => !Untold.Contains(code.Code));

    /// <summary>What is found: by level, code and object, once each.</summary>
    /// <param name="plan">All of its objects.</param>
    /// <param name="told">What was found already: of that nothing is told twice.</param>
    public static ImmutableArray<MeshFinding> Of(PlanObjects plan, IReadOnlyCollection<PlanFinding> told)
    {
        if (!plan.All.Any(IsOfMesh))
        {
            return [];
        }

        var places = told.Select(finding => (finding.Source, finding.Path)).ToHashSet();
        var cluster = new PlannedCluster(plan);
        return
        [
            .. MeshRules.Find(cluster.Mesh).Where(fault => IsTold(plan, cluster, fault))
                .Select(fault => MeshFinding.Of(fault, fault.Object.Source, cluster.TemplateOf(fault.Object)?.Below(fault.Path) ?? fault.Path))
                .Where(finding => !places.Contains((finding.Source, finding.Path)) && !IsOfToldPatch(finding, told))
                .Distinct(),
        ];
    }

    private static bool IsOfMesh(PlannedObject item) => item.Group.EndsWith(".istio.io", StringComparison.Ordinal)
        || (item is { Kind: "Namespace", Group: "" } && item.Manifest.Message("metadata").Message("labels") is { } labels
            && (labels.Has(MeshMembership.InjectionLabel) || labels.Has(MeshMembership.RevisionLabel) || labels.Has(MeshMembership.DataplaneLabel)));

    private static bool IsTold(PlanObjects plan, PlannedCluster cluster, MeshFault fault) =>
        !Untold.Contains(fault.Code)
        && (cluster.TemplateOf(fault.Object) is not { } pod || IsOfTemplate(fault.Code, pod))
        && !fault.Message.Contains(OfEveryFilter, StringComparison.Ordinal)
        && !IsOpen(fault)
        && (fault.Missing.IsEmpty || (!cluster.IsVague && fault.Missing.All(ns => plan.IsWhole(ns) && plan.KnowsPods(ns))));

    /// <summary>Of a Deployment some rules say themselves what they say of its pods.</summary>
    private static bool IsOfTemplate(string code, PlannedPod pod) => OfTemplates.Contains(code) || (code == "IST0144" && pod.Owner.Kind != "Deployment");

    /// <summary>Whether it depends on what is not known yet.</summary>
    private static bool IsOpen(MeshFault fault) => fault.Message.Contains('\0', StringComparison.Ordinal)
        || (fault.Object.Kind is not ("Deployment" or "Pod") && !fault.Path.StartsWith("metadata.", StringComparison.Ordinal)
            && StandIns.HasUnknown(fault.Object.Spec));

    /// <summary>Whether something was told of the same patch of an EnvoyFilter.</summary>
    private static bool IsOfToldPatch(MeshFinding finding, IReadOnlyCollection<PlanFinding> told) => finding.Code == "IST0152"
        && told.Any(other => other.Source == finding.Source && other.Path.StartsWith(finding.Path[..^"patch".Length], StringComparison.Ordinal));
}
