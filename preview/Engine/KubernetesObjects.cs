using System.Text.Json.Nodes;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>The Kubernetes objects that a cluster has once a plan is carried out.</summary>
public static class KubernetesObjects
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    /// <summary>Objects with the URN of their resource.</summary>
    /// <param name="steps">The plan's steps.</param>
    public static IEnumerable<(string Urn, JsonObject Manifest)> Of(IEnumerable<PlanStep> steps) =>
        States(steps).Where(state => !IsPatch(state)).Select(state => (state.Urn, Manifest.Of(state.Inputs)));

    /// <summary>What is applied to objects that other resources, or others altogether, make; with the URN of its resource.</summary>
    /// <param name="steps">The plan's steps.</param>
    internal static IEnumerable<(string Urn, JsonObject Manifest)> Patches(IEnumerable<PlanStep> steps) =>
        States(steps).Where(IsPatch).Select(state => (state.Urn, Manifest.Of(state.Inputs)));

    /// <summary>Whether a resource changes a part of an object that somebody else makes.</summary>
    /// <param name="state">The resource.</param>
    internal static bool IsPatch(ResourceState state) =>
        state.Inputs["kind"] is PropertyValue.Text { Value: var kind } && state.Type.EndsWith($":{kind}Patch", StringComparison.Ordinal);

    /// <summary>The charts that are installed.</summary>
    /// <param name="steps">The plan's steps.</param>
    internal static IEnumerable<ResourceState> Releases(IEnumerable<PlanStep> steps) => PlannedStates.Of(steps).Where(state => state.Type == Release);

    private static IEnumerable<ResourceState> States(IEnumerable<PlanStep> steps) => PlannedStates.Of(steps)
        .Where(state => Urns.PackageOf(state.Type) == "kubernetes" && state.Inputs["kind"] is PropertyValue.Text);
}
