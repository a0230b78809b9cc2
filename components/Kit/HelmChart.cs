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

    private bool IsOci => Repository.StartsWith("oci://", StringComparison.Ordinal);

    /// <summary>Installs it.</summary>
    /// <param name="values">Values; outputs may be among them.</param>
    /// <param name="child">How the engine treats the release.</param>
    /// <param name="after">What must be there before.</param>
    public Pulumi.Kubernetes.Helm.V3.Release Install(Dictionary<string, object> values, CustomResourceOptions child, params Resource[] after)
    {
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
}
