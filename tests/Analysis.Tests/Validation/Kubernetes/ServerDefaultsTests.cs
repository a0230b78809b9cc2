using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>What a real API server filled into objects is known.</summary>
public sealed partial class ServerDefaultsTests
{
    private static readonly JsonObject Recorded = ReadRecorded();

    public static TheoryData<string> Ids => [.. Recorded.Select(item => item.Key)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_object_gets_the_defaults_that_the_real_server_gave_it(string id)
    {
        var manifest = RecordedManifest.Get(id).Documents[0];

        var recorded = Recorded[id]!.AsObject().Select(item => Shown(item.Key, item.Value)).ToList();
        var filled = Added(manifest, ServerDefaults.Fill(manifest), "").ToList();

        var lacking = recorded.Except(filled).Select(item => $"lacks {item}");
        Assert.Equal("", string.Join("; ", [.. lacking, .. filled.Except(recorded).Select(item => $"has {item}")]));
    }

    [Fact]
    public void The_object_itself_is_left_alone()
    {
        var manifest = RecordedManifest.Get("Pod/plain").Documents[0];
        var before = manifest.ToJsonString();

        ServerDefaults.Fill(manifest);

        Assert.Equal(before, manifest.ToJsonString());
    }

    private static IEnumerable<string> Added(JsonNode? before, JsonNode? after, string path) => (before, after) switch
    {
        (JsonObject old, JsonObject now) => now.SelectMany(field => Added(old[field.Key], field.Value, Child(path, field.Key))),
        (JsonArray old, JsonArray now) => now.SelectMany((item, index) => Added(old.ElementAtOrDefault(index), item, $"{path}[{index}]")),
        (null, JsonObject { Count: > 0 } now) => now.SelectMany(field => Added(null, field.Value, Child(path, field.Key))),
        (null, not null) => [Shown(path, after)],
        _ => [],
    };

    private static string Shown(string path, JsonNode? value) => $"{path}: {value?.ToJsonString() ?? "null"}";

    private static string Child(string path, string field) => Plain().IsMatch(field) ? path.Length == 0 ? field : $"{path}.{field}" : $"{path}[\"{field}\"]";

    private static JsonObject ReadRecorded()
    {
        using var stream = typeof(ServerDefaultsTests).Assembly.GetManifestResourceStream("kubernetes/defaults.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Plain();
}
