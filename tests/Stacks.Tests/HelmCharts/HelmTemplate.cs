using System.Diagnostics;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Renders charts with <c>helm template</c>.</summary>
internal static class HelmTemplate
{
    private const string KubernetesVersion = "1.35.0";

    /// <summary>Kinds that are in the cluster before a chart asks for them.</summary>
    private static readonly string[] Apis = ["monitoring.coreos.com/v1", "cert-manager.io/v1"];

    public static bool IsThere => PackagedBinary.Helm is not null;

    /// <summary>Renders the chart of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="charts">Folder with a folder for each chart, whose own charts are in it.</param>
    /// <exception cref="InvalidOperationException">The chart is missing, knows a value not, or helm refuses it.</exception>
    public static ChartRecord Render(PlannedRelease release, string charts)
    {
        var chart = ChartFolder.Find(charts, release);
        if (new KnownValues(chart).Unknown(release.Values).ToList() is { Count: > 0 } unknown)
        {
            throw new InvalidOperationException(
                $"Release '{release.Name}' sets values that chart {release.Chart} {release.Version} does not know: {string.Join(", ", unknown)}");
        }

        var values = Path.GetTempFileName();
        try
        {
            File.WriteAllText(values, release.Values.ToJsonString());
            var yaml = Run([
                "template", release.Name, chart.Path, "--namespace", release.Namespace, "--values", values,
                "--kube-version", KubernetesVersion, .. Apis.SelectMany(api => new[] { "--api-versions", api }),
                .. release.SkipsDefinitions ? Array.Empty<string>() : ["--include-crds"],
            ]);
            return new ChartRecord($"{release.Chart} {release.Version}", release.Digest, Manifests.Objects(yaml, release.Namespace))
            {
                Release = release.Name,
            };
        }
        finally
        {
            File.Delete(values);
        }
    }

    private static string Run(string[] arguments)
    {
        var helm = PackagedBinary.Helm ?? throw new InvalidOperationException("helm is not on the path, and .ci/npm-packages has not fetched it");
        var start = new ProcessStartInfo(helm, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"helm {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
    }
}
