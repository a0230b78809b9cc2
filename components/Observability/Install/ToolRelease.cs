using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Payments.Infra.Components.Observability.Install;

/// <summary>Installs a chart.</summary>
internal static class ToolRelease
{
    private const int TimeoutSeconds = 600;

    /// <summary>Declares the release.</summary>
    /// <param name="release">Its name: the chart makes the names of objects from it.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="space">Namespace.</param>
    /// <param name="values">Values; outputs may be among them.</param>
    /// <param name="child">How the engine treats it.</param>
    /// <param name="after">What must be there before.</param>
    public static Release Install(string release, ChartPin chart, string space, Dictionary<string, object> values, CustomResourceOptions child, params Resource[] after) => new(
        release,
        new ReleaseArgs
        {
            Name = release,
            Namespace = space,
            Chart = chart.Name,
            RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository },
            Version = chart.Version,
            Values = values,
            Timeout = TimeoutSeconds,
            CleanupOnFail = true,
        },
        CustomResourceOptions.Merge(child, new CustomResourceOptions { DependsOn = after }));
}
