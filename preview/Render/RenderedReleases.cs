using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Render;

/// <summary>What becomes of a plan's releases.</summary>
/// <param name="planned">The releases, and the objects beside them.</param>
/// <param name="placeholders">Takes what is secret or unknown in their values.</param>
/// <param name="options">What they become.</param>
internal sealed class RenderedReleases(PlannedManifests planned, Placeholders placeholders, RenderOptions options)
{
    private readonly ImmutableArray<HelmRelease> releases = planned.Releases;

    /// <exception cref="ProjectException">A release cannot take that form.</exception>
    public async Task<IEnumerable<RenderedObject>> ObjectsAsync(CancellationToken cancellation)
    {
        switch (options.Releases)
        {
            case ReleaseForm.ArgoCd:
                return releases.Select(release => ArgoApplication.Of(Fetched(release), NameOf(release.Namespace, release.Name), ValuesOf(release)));
            case ReleaseForm.Flux:
                return
                [
                    .. releases.Select(Fetched).DistinctBy(release => release.Repository).Select(FluxRelease.Repository),
                    .. releases.Select(release => FluxRelease.Of(release, NameOf, ValuesOf(release))),
                ];
            default:
                return await ExpandAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async Task<IEnumerable<RenderedObject>> ExpandAsync(CancellationToken cancellation)
    {
        var helm = new HelmTemplate(options, [.. planned.Objects.Select(item => item.ApiVersion).Distinct().Order(StringComparer.Ordinal)]);
        var objects = new List<RenderedObject>();
        foreach (var release in releases)
        {
            objects.AddRange(await helm.ExpandAsync(release, ValuesOf(release), cancellation).ConfigureAwait(false));
        }

        return objects;
    }

    private PropertyValue ValuesOf(HelmRelease release) =>
        placeholders.Fill(release.Values, $"Release {release.Namespace}/{release.Name}", $"{release.Namespace}/Release/{release.Name}");

    /// <summary>Two releases may have one name in two namespaces, and then have the namespace in it.</summary>
    private string NameOf(string ns, string name) => releases.Count(release => release.Name == name) > 1 ? $"{ns}-{name}" : name;

    private static HelmRelease Fetched(HelmRelease release) => release.Repository.Length > 0
        ? release
        : throw new ProjectException(
            ExitCodes.Failure,
            $"release '{release.Name}' has the chart '{release.Chart}', which is in no repository that Argo CD or Flux could fetch it from; name one in " +
            "'repositoryOpts', or render with '--helm expand'.");
}
