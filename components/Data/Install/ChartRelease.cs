using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Payments.Infra.Components.Data.Install;

/// <summary>Installs charts by Helm.</summary>
internal static class ChartRelease
{
    private const int TimeoutSeconds = 600;

    /// <summary>Declares a release.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="values">Its values.</param>
    /// <param name="child">How the engine treats it.</param>
    /// <param name="after">What it waits for beside.</param>
    public static Release Declare(HelmChart chart, Dictionary<string, object> values, CustomResourceOptions child, params Resource[] after) => new(
        chart.Release,
        new ReleaseArgs
        {
            Name = chart.Release,
            Namespace = chart.Namespace,
            Chart = chart.Name,
            RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository },
            Version = chart.Version,
            Values = values,
            Timeout = TimeoutSeconds,
            CleanupOnFail = true,

            // None of them brings definitions in this folder but Strimzi's, which are applied apart.
            SkipCrds = true,
        },
        CustomResourceOptions.Merge(child, new CustomResourceOptions { DependsOn = after }));
}
