using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Payments.Infra.Components.Kit;

/// <summary>A chart that is installed, in the one version that its values have been checked against.</summary>
/// <param name="Name">Name of the chart.</param>
/// <param name="Version">Its version.</param>
/// <param name="Repository">Its repository: a URL, or <c>oci://</c> and the folder that the chart is in.</param>
/// <param name="Release">Name of the release: the chart makes the names of objects from it.</param>
/// <param name="Namespace">Namespace that it goes to.</param>
internal sealed record HelmChart(string Name, string Version, string Repository, string Release, string Namespace)
{
    private const int TimeoutSeconds = 600;

    /// <summary>Whether the definitions in the chart's folder are left out: Helm installs those once and never upgrades them. Default false.</summary>
    public bool SkipsDefinitions { get; init; }

    /// <summary>Values that say where its images come from, by dotted path, with the chart's default: a registry's host, or an image without tag.</summary>
    public ImmutableArray<(string Path, string Default)> ImageValues { get; init; } = [];

    /// <summary>Images that its pods run with the platform's values.</summary>
    public ImmutableArray<string> Images { get; init; } = [];

    private bool IsOci => Repository.StartsWith("oci://", StringComparison.Ordinal);

    /// <summary>Installs it.</summary>
    /// <param name="values">Values; outputs may be among them.</param>
    /// <param name="images">Where its images come from.</param>
    /// <param name="child">How the engine treats the release.</param>
    /// <param name="after">What must be there before.</param>
    public Pulumi.Kubernetes.Helm.V3.Release Install(
        Dictionary<string, object> values, ImageSource images, CustomResourceOptions child, params Resource[] after)
    {
        TakeImagesFrom(images, values);
        var args = new ReleaseArgs
        {
            Name = Release,
            Namespace = Namespace,
            Chart = IsOci ? $"{Repository}/{Name}" : Name,
            RepositoryOpts = IsOci ? new RepositoryOptsArgs() : new RepositoryOptsArgs { Repo = Repository },
            Version = Version,
            Values = values,
            Timeout = TimeoutSeconds,
            CleanupOnFail = true,
        };
        if (SkipsDefinitions)
        {
            args.SkipCrds = true;
        }

        return new Pulumi.Kubernetes.Helm.V3.Release(Release, args, child.After(after));
    }

    /// <summary>Lets the values say where images come from.</summary>
    /// <param name="images">Where they come from.</param>
    /// <param name="values">The values.</param>
    internal void TakeImagesFrom(ImageSource images, Dictionary<string, object> values)
    {
        foreach (var image in Images)
        {
            _ = images.Of(image);
        }

        foreach (var (path, part) in ImageValues.Where(_ => images.IsMirror))
        {
            Set(values, path.Split('.'), images.OfPart(part));
        }
    }

    private static void Set(Dictionary<string, object> values, ReadOnlySpan<string> path, string value)
    {
        foreach (var key in path[..^1])
        {
            values = (Dictionary<string, object>)(values.TryGetValue(key, out var inner) ? inner : values[key] = new Dictionary<string, object>());
        }

        values[path[^1]] = value;
    }
}
