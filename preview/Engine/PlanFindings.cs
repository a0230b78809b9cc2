using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules;
using Payments.Infra.Preview.Engine.Planning;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>What would go wrong in a cluster and in Azure once all of a plan is there.</summary>
internal static class PlanFindings
{
    /// <summary>Adds what is found to the messages, at the resources that are at fault.</summary>
    /// <param name="steps">The plan's steps.</param>
    /// <param name="log">Takes the messages.</param>
    public static void Add(ImmutableArray<PlanStep> steps, DiagnosticLog log)
    {
        foreach (var (urn, message) in OtherCluster.Find(steps))
        {
            log.Add(DiagnosticSeverity.Warning, urn, message);
        }

        var planned = KubernetesObjects.Of(steps).Select(item => new PlannedObject(item.Urn, item.Manifest))
            .Concat(KubernetesObjects.Patches(steps).Select(item => new PlannedObject(item.Urn, item.Manifest) { IsPatch = true }));
        var charts = KubernetesObjects.Releases(steps).Select(release => release.Inputs["namespace"] is PropertyValue.Text { Value: var ns } ? ns : "default");
        var objects = new PlanObjects(planned, charts);
        var azure = new AzurePlan(Azure(steps), new ResourceOrder(Needs(steps)));
        foreach (var remark in PlanRemarks.Of(objects, azure))
        {
            log.Add(new(remark.IsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, remark.Source, remark.Text) { Code = remark.Code });
        }
    }

    private static IEnumerable<AzureResource> Azure(ImmutableArray<PlanStep> steps)
    {
        var unchanged = steps.Where(step => step.Operation == StepOperation.Same).Select(step => step.State.Urn).ToHashSet(StringComparer.Ordinal);
        return PlannedStates.Of(steps)
            .Where(state => state.Type.StartsWith("azure-native", StringComparison.Ordinal))
            .Select(state => new AzureResource(state.Urn, state.Type, Manifest.Of(state.Inputs), state.PropertyDependencies)
            {
                IsChanged = !unchanged.Contains(state.Urn),
                Provider = ProviderReference.TryParse(state.Provider)?.Urn ?? "",
            });
    }

    private static Dictionary<string, ImmutableArray<string>> Needs(ImmutableArray<PlanStep> steps) => PlannedStates.Of(steps)
        .DistinctBy(state => state.Urn)
        .ToDictionary(state => state.Urn, state => RelatedResources.NeededBy(state).ToImmutableArray(), StringComparer.Ordinal);
}
