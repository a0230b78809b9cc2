using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Render;

/// <summary>What of a plan can be rendered, and what cannot.</summary>
/// <param name="Objects">Kubernetes objects, secrets and unknowns still in them.</param>
/// <param name="Releases">Helm releases.</param>
/// <param name="Others">Resources of other providers, and what is no whole object.</param>
internal sealed record PlannedManifests(
    ImmutableArray<RenderedObject> Objects, ImmutableArray<HelmRelease> Releases, ImmutableArray<ResourceState> Others)
{
    private const string Kubernetes = "kubernetes";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    public static PlannedManifests Of(Plan plan)
    {
        var states = plan.Steps
            .Select(step => step.NewState)
            .OfType<ResourceState>()
            .Where(state => state.Custom && !state.External && Urns.ProviderPackageOf(state.Type) is null)
            .ToList();
        var objects = states.Where(IsObject).ToList();
        var releases = states.Where(state => state.Type == Release).ToList();
        return new PlannedManifests(
            [.. objects.Select(state => Named(state))],
            [.. releases.Select(state => HelmRelease.Of(state, releases))],
            [.. states.Except(objects).Except(releases).OrderBy(state => state.Urn, StringComparer.Ordinal)]);
    }

    private static bool IsObject(ResourceState state) =>
        Urns.PackageOf(state.Type) == Kubernetes
        && state.Inputs["kind"] is PropertyValue.Text
        && state.Inputs["apiVersion"] is PropertyValue.Text
        && !KubernetesObjects.IsPatch(state);

    private static RenderedObject Named(ResourceState state)
    {
        var metadata = state.Inputs["metadata"]?.Revealed() as PropertyValue.Map ?? PropertyValue.Map.Empty;
        var inputs = metadata["name"] is null or PropertyValue.NullValue
            ? state.Inputs.With("metadata", metadata.With("name", Document.Text(FileNames.Of(state.Name))))
            : state.Inputs;
        return new RenderedObject(inputs, state.Urn);
    }
}
