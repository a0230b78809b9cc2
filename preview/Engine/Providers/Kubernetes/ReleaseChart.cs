using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>The chart of a release, as far as it is a folder on this machine.</summary>
/// <param name="Version">Its version; null when the chart is elsewhere.</param>
/// <param name="Problem">Why there is no such chart; null when there is one, or it is elsewhere.</param>
internal sealed record ReleaseChart(string? Version, string? Problem)
{
    private static readonly ReleaseChart Elsewhere = new(null, null);

    /// <summary>Finds the chart.</summary>
    /// <param name="directory">Folder of the program.</param>
    /// <param name="release">Inputs of the release.</param>
    public static ReleaseChart Find(string directory, PropertyValue.Map release)
    {
        var name = (release["chart"] as PropertyValue.Text)?.Value.Trim() ?? "";
        if (name.Length == 0 || release["repositoryOpts"] is PropertyValue.Map { } options && options["repo"] is not PropertyValue.Text { Value: "" })
        {
            return Elsewhere;
        }

        var path = Path.Combine(directory, name);
        var definition = Path.Combine(path, "Chart.yaml");
        return File.Exists(definition) ? new(VersionOf(definition), null)
            : !File.Exists(path) && (Path.IsPathRooted(name) || name.StartsWith('.'))
                ? new(null, $"path \"{name}\" not found; check the chart name and repository configuration.")
                : Elsewhere;
    }

    private static string? VersionOf(string definition) => YamlReader.Read(definition, new FileProblems())?.Get("version")?.Source;
}
