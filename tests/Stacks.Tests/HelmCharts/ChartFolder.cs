using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>A chart on disk, in the version that a release wants.</summary>
internal sealed class ChartFolder
{
    private ChartFolder(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Finds it.</summary>
    /// <param name="charts">Folder with a folder for each chart.</param>
    /// <param name="release">What wants it.</param>
    /// <exception cref="InvalidOperationException">It is not there, or in another version.</exception>
    public static ChartFolder Find(string charts, PlannedRelease release)
    {
        var folder = System.IO.Path.Combine(charts, release.Chart);
        var file = System.IO.Path.Combine(folder, "Chart.yaml");
        if (!File.Exists(file))
        {
            throw Missing(charts, release, $"there is no {file}");
        }

        var version = $"{Manifests.Documents(File.ReadAllText(file)).Single()!["version"]}";
        return version == release.Version ? new ChartFolder(folder) : throw Missing(charts, release, $"{file} is of version {version}");
    }

    /// <summary>Its values when nothing is set, those of the charts that it brings along below their names.</summary>
    public JsonObject Defaults()
    {
        var file = System.IO.Path.Combine(Path, "values.yaml");
        var values = File.Exists(file) ? Manifests.Documents(File.ReadAllText(file)).FirstOrDefault() as JsonObject ?? [] : [];
        if (values["_internal_defaults_do_not_set"] is JsonObject inner)
        {
            values = inner.DeepClone().AsObject();
        }

        foreach (var part in Parts())
        {
            var (name, own) = (NameOf(part), part.Defaults());
            foreach (var (key, value) in values[name] as JsonObject ?? [])
            {
                own[key] = value?.DeepClone();
            }

            values[name] = own;
        }

        return values;
    }

    /// <summary>Texts of its templates, each with the name that its values have in those of the whole.</summary>
    public IEnumerable<(string Prefix, string Text)> Templates() =>
        new[] { "templates", "files" }
            .Select(folder => System.IO.Path.Combine(Path, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => ("", File.ReadAllText(file)))
            .Concat(Parts().SelectMany(part => part.Templates().Select(template => ($"{NameOf(part)}.{template.Prefix}", template.Text))));

    private static string NameOf(ChartFolder part) => System.IO.Path.GetFileName(part.Path);

    private IEnumerable<ChartFolder> Parts() => System.IO.Path.Combine(Path, "charts") is var folder && Directory.Exists(folder)
        ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(part => new ChartFolder(part))
        : [];

    private static InvalidOperationException Missing(string charts, PlannedRelease release, string why) =>
        new($"Release '{release.Name}' wants chart {release.Chart} {release.Version}, but {why}; fetch it with: {release.Pull} {charts}");
}
