using System.Text.Json.Nodes;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>The Kubernetes objects that a cluster has once a plan is carried out.</summary>
public static class KubernetesObjects
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    /// <summary>Objects with the URN of their resource.</summary>
    /// <param name="steps">The plan's steps.</param>
    public static IEnumerable<(string Urn, JsonObject Manifest)> Of(IEnumerable<PlanStep> steps) => PlannedStates.Of(steps)
        .Where(state => Urns.PackageOf(state.Type) == "kubernetes" && state.Inputs["kind"] is PropertyValue.Text)
        .Select(state => (state.Urn, Manifest.Of(state.Inputs)));

    /// <summary>The charts that are installed.</summary>
    /// <param name="steps">The plan's steps.</param>
    internal static IEnumerable<ResourceState> Releases(IEnumerable<PlanStep> steps) => PlannedStates.Of(steps).Where(state => state.Type == Release);
}
