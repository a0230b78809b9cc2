using System.ComponentModel;
using System.Diagnostics;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Engine.Providers.Kubernetes;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Render;

/// <summary>Expands releases with a local <c>helm template</c>.</summary>
/// <param name="options">Where helm and the charts are.</param>
/// <param name="apiVersions">What the cluster knows beside what helm takes for granted: charts ask for it.</param>
internal sealed class HelmTemplate(RenderOptions options, ImmutableArray<string> apiVersions)
{
    /// <summary>The objects of a release, each in a namespace where its kind has one, without its tests.</summary>
    /// <param name="release">The release.</param>
    /// <param name="values">Its values, without secrets.</param>
    /// <param name="cancellation">Ends helm.</param>
    /// <exception cref="ProjectException">There is no helm, no such chart, or the chart takes no such values.</exception>
    public async Task<ImmutableArray<RenderedObject>> ExpandAsync(HelmRelease release, PropertyValue values, CancellationToken cancellation)
    {
        var text = await RunAsync(release, values as PropertyValue.Map ?? PropertyValue.Map.Empty, cancellation).ConfigureAwait(false);
        var source = $"chart {release.Chart} {release.Version}".TrimEnd();
        ImmutableArray<RenderedObject> objects = [.. Read(text, source).Select(manifest => new RenderedObject(manifest, source))];
        var scope = new ClusterScope(objects);
        return [.. objects.Select(item => item.Namespace.Length > 0 || scope.Holds(item) ? item : item.In(release.Namespace))];
    }

    private static IEnumerable<PropertyValue.Map> Read(string text, string source)
    {
        try
        {
            return ManifestReader.Read(text).SelectMany(Items);
        }
        catch (ProviderException exception)
        {
            throw new ProjectException(ExitCodes.Failure, $"{source}: {exception.Message}");
        }
    }

    /// <summary>Lists of objects are taken apart; what has no kind is no object.</summary>
    private static IEnumerable<PropertyValue.Map> Items(PropertyValue.Map item) => Document.TextAt(item, "kind") switch
    {
        "" => [],
        "List" when item["items"] is PropertyValue.List list => list.Items.OfType<PropertyValue.Map>().SelectMany(Items),
        _ => [item],
    };

    private async Task<string> RunAsync(HelmRelease release, PropertyValue.Map values, CancellationToken cancellation)
    {
        var command = new ProcessStartInfo(options.Helm, Arguments(release))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var helm = Start(command, release);
        var (output, error) = (helm.StandardOutput.ReadToEndAsync(cancellation), helm.StandardError.ReadToEndAsync(cancellation));
        try
        {
            await helm.StandardInput.WriteAsync(YamlText.Write(values)).ConfigureAwait(false);
            helm.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already, and says below why.
        }

        try
        {
            await helm.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            helm.Kill(entireProcessTree: true);
            throw;
        }

        return helm.ExitCode == ExitCodes.Success
            ? await output.ConfigureAwait(false)
            : throw new ProjectException(
                ExitCodes.Failure,
                $"release '{release.Name}' cannot be expanded: helm {string.Join(' ', command.ArgumentList)}: {(await error.ConfigureAwait(false)).Trim()}\n" +
                "    Fetch the chart with 'helm pull --untar' and name its parent folder with --chart-dir, or render without '--helm expand'.");
    }

    private static Process Start(ProcessStartInfo command, HelmRelease release)
    {
        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception exception)
        {
            throw new ProjectException(
                ExitCodes.Failure,
                $"release '{release.Name}' cannot be expanded: '{command.FileName}' cannot be run ({exception.Message}); install helm 3.8 or later, or " +
                "render without '--helm expand'.");
        }
    }

    private ImmutableArray<string> Arguments(HelmRelease release) =>
    [
        "template", release.Name, .. Chart(release), "--namespace", release.Namespace, "--skip-tests", "--values", "-",
        .. apiVersions.SelectMany(version => new[] { "--api-versions", version }),
        .. release.SkipCrds ? Array.Empty<string>() : ["--include-crds"],
    ];

    private IEnumerable<string> Chart(HelmRelease release)
    {
        if (options.ChartDirectory is { } folder)
        {
            var chart = Path.Combine(folder, release.Chart);
            var file = Path.Combine(chart, "Chart.yaml");
            return File.Exists(file)
                ? [chart]
                : throw new ProjectException(
                    ExitCodes.Failure,
                    $"release '{release.Name}' wants chart {release.Chart} {release.Version}, and there is no {file}; fetch it with: " +
                    $"helm pull {string.Join(' ', Remote(release))} --untar --untardir {folder}");
        }

        return Remote(release);
    }

    private static IEnumerable<string> Remote(HelmRelease release) =>
    [
        .. release.IsOci ? [$"{release.Repository}/{release.Chart}"] : new[] { release.Chart },
        .. release is { IsOci: false, Repository.Length: > 0 } ? ["--repo", release.Repository] : Array.Empty<string>(),
        .. release.Version.Length > 0 ? ["--version", release.Version] : Array.Empty<string>(),
    ];
}
