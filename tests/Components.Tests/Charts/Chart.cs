using System.Collections;
using System.Text.Json.Nodes;
using Payments.Infra.Components.Kit;

namespace Payments.Infra.Components.Tests.Charts;

/// <summary>What a chart takes. Helm says nothing of values that it does not.</summary>
internal sealed class Chart
{
    /// <summary>What templates write as a whole into a file of the application, beside mentioning some keys of it.</summary>
    private static readonly HashSet<string> WrittenWhole = ["meshConfig", "grafana.ini", "external_services", "configs.cm"];

    private readonly JsonObject values;
    private readonly HashSet<string> read;
    private readonly JsonArray fixedContexts;
    private readonly ImmutableArray<string> rendered;

    private Chart(JsonObject file)
    {
        values = file["values"]!.AsObject();
        Version = file["version"]!.GetValue<string>();
        ApplicationVersion = file["appVersion"]!.GetValue<string>();
        rendered = [.. file["images"]!.AsArray().Select(image => image!.GetValue<string>())];
        read = [.. file["read"]!.AsArray().Select(path => path!.GetValue<string>())];
        fixedContexts = file["fixed"]?.AsArray() ?? [];
    }

    /// <summary>The version that the file is of.</summary>
    public string Version { get; }

    /// <summary>The version of what it installs.</summary>
    public string ApplicationVersion { get; }

    /// <summary>
    /// Images that its pods run, or that it hands to an operator, complete with host and tag. Where the file has a placeholder for a tag, which the
    /// release replaces, it is the version of the application.
    /// </summary>
    public IEnumerable<string> Images => rendered
        .Select(ImageName.Parse)
        .Select(image => image.Version is ":v0.0.0" || image.Version.Contains('$', StringComparison.Ordinal)
            ? image with { Version = $":v{ApplicationVersion.TrimStart('v')}" }
            : image)
        .Concat(NamedIn(values))
        .Select(image => $"{image.Complete}");

    /// <summary>Its values when nothing is set; a copy.</summary>
    public JsonObject Defaults => values.DeepClone().AsObject();

    /// <summary>What templates say of containers for themselves, by name of the container.</summary>
    public JsonObject Fixed(string container) =>
        fixedContexts.Single(entry => (string?)entry!["container"] == container)!["security"]!.DeepClone().AsObject();

    public static Chart Named(string name) =>
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Charts", $"{name}.json")))!.AsObject());

    /// <summary>Paths of given values that the chart does not take, nor the charts that it brings with it.</summary>
    /// <param name="given">The values.</param>
    /// <param name="parts">Names of charts that it brings with it.</param>
    public IEnumerable<string> Unknown(object given, params string[] parts) => Leaves(given, "")
        .Where(
            path => !Takes(path) && !parts.Any(part => path.StartsWith($"{part}\n", StringComparison.Ordinal) && Named(part).Takes(path[(part.Length + 1)..])))
        .Order(StringComparer.Ordinal);

    private IEnumerable<ImageName> NamedIn(JsonObject map)
    {
        if (map["repository"] is JsonValue repository && map["registry"] is JsonValue registry && $"{repository}".Length > 0)
        {
            yield return new ImageName($"{registry}", $"{repository}", $":{(map["tag"] is JsonValue tag && $"{tag}".Length > 0 ? tag : ApplicationVersion)}");
        }

        foreach (var image in map.Select(field => field.Value).OfType<JsonObject>().SelectMany(NamedIn))
        {
            yield return image;
        }
    }

    private static IEnumerable<string> Leaves(object value, string path) => value is IDictionary { Count: > 0 } map
        ? map.Keys.Cast<string>().SelectMany(key => Leaves(map[key]!, path.Length == 0 ? key : $"{path}\n{key}"))
        : [path];

    private bool Takes(string leaf)
    {
        if (leaf.Length == 0)
        {
            return true;
        }

        var keys = leaf.Split('\n');
        JsonNode? node = values;
        for (var depth = 1; depth <= keys.Length; depth++)
        {
            if (IsRead(string.Join('.', keys[..depth]), isLeaf: depth == keys.Length))
            {
                return true;
            }

            node = (node as JsonObject)?[keys[depth - 1]];
            if (node is JsonObject { Count: 0 } or JsonArray)
            {
                return true;
            }
        }

        return node is not null;
    }

    /// <summary>A map is taken whole when templates mention it, but none of the keys below it.</summary>
    private bool IsRead(string path, bool isLeaf) =>
        WrittenWhole.Contains(path) || (read.Contains(path) && (isLeaf || !read.Any(other => other.StartsWith($"{path}.", StringComparison.Ordinal))));
}
