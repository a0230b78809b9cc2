using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Objects, and what the analysers of Istio said of a cluster with these and no others: golden/README.md.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="MeshConfig">Istio's configuration; null for its defaults.</param>
/// <param name="Findings">What was said, in the form and order of <c>istioctl</c>.</param>
internal sealed record RecordedAnalysis(ImmutableArray<PlannedObject> Objects, JsonObject? MeshConfig, ImmutableArray<string> Findings)
{
    private const string Prefix = "istio-analyze/";

    private static readonly Lazy<FrozenDictionary<string, RecordedAnalysis>> All = new(() =>
        typeof(RecordedAnalysis).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(Read).ToFrozenDictionary(entry => entry.Name, entry => entry.Case));

    /// <summary>All cases: the code that a case is of, or <c>meshes</c>, and its name.</summary>
    public static TheoryData<string> Names() => [.. All.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The codes that occur, sorted.</summary>
    public static IEnumerable<string> Codes() =>
        All.Value.Values.SelectMany(item => item.Findings).Select(finding => finding.Split('[', ']')[1]).Distinct().Order(StringComparer.Ordinal);

    /// <summary>All cases, by their names.</summary>
    public static ImmutableArray<RecordedAnalysis> InOrder =>
        [.. All.Value.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];

    public static RecordedAnalysis Get(string name) => All.Value[name];

    private static IEnumerable<(string Name, RecordedAnalysis Case)> Read(string file)
    {
        using var reader = new StreamReader(typeof(RecordedAnalysis).Assembly.GetManifestResourceStream(file)!);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var json = (JsonObject)JsonNode.Parse(line)!;
            var name = $"{Path.GetFileNameWithoutExtension(file[Prefix.Length..])}/{json["name"]}";
            var manifests = json["manifests"]!.ToString();
            var config = json["meshConfig"] is { } yaml ? ManifestYaml.Read(yaml.ToString()) : null;
            yield return (name, new RecordedAnalysis(Parse(manifests), config, Texts(json["findings"])));
            if (json["pods"] is { } pods)
            {
                yield return ($"{name} with pods", new RecordedAnalysis(Parse($"{manifests}\n---\n{pods}"), config, Texts(json["findingsWithPods"])));
            }
        }
    }

    private static ImmutableArray<PlannedObject> Parse(string yaml) => [.. ManifestYaml.ReadAll(yaml).Select(manifest => new PlannedObject("", manifest))];

    private static ImmutableArray<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(item => item!.ToString())];
}
