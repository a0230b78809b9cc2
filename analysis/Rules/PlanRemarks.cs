using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Analysis.Rules;

/// <summary>All that is to be told of a plan as a whole, whichever engine carries it out.</summary>
public static class PlanRemarks
{
    /// <summary>What is told: of Kubernetes, of Azure, and of the mesh.</summary>
    /// <param name="objects">All objects of Kubernetes in the plan.</param>
    /// <param name="azure">All resources of Azure in the plan.</param>
    public static IEnumerable<PlanRemark> Of(PlanObjects objects, AzurePlan azure)
    {
        var found = PlanCheck.Of(objects);
        return found.Concat(AzurePlanCheck.Of(azure, objects))
            .Select(finding => Remark(finding.Source, $"{finding.Path}: {finding.Message}", finding.Code, finding.IsCertain))
            .Concat(OfMesh(objects, found));
    }

    /// <summary>No server refuses what breaks traffic alone; what breaks nothing is for those who ask.</summary>
    private static IEnumerable<PlanRemark> OfMesh(PlanObjects objects, ImmutableArray<PlanFinding> found) => MeshPlanCheck.Of(objects, found)
        .Where(finding => finding.Level != MeshLevel.Info).Select(finding => Remark(finding.Source, finding.Advice, finding.Code, isError: false));

    private static PlanRemark Remark(string source, string text, string code, bool isError) =>
        new(source, code.Length > 0 ? $"{text} ({code})" : text, code, isError);
}
