using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>An object, and what a real API server and a real webhook answered when it was created.</summary>
internal sealed record RecordedCase(string Kind, string Name, string Yaml, RecordedAnswer Crd, RecordedAnswer Webhook)
{
    private const string Prefix = "istio-validation/";

    private static readonly Lazy<FrozenDictionary<string, RecordedCase>> Cases = new(() => Files()
        .SelectMany(Read)
        .ToFrozenDictionary(recorded => recorded.Id));

    /// <summary>Kind and name, such as <c>Gateway/bind-ip</c>.</summary>
    public string Id => $"{Kind}/{Name}";

    public JsonObject Manifest => ManifestYaml.Read(Yaml);

    /// <summary>All cases, by kind and name.</summary>
    public static TheoryData<string> Ids() => [.. Cases.Value.Keys.Order(StringComparer.Ordinal)];

    public static RecordedCase Get(string id) => Cases.Value[id];

    private static IEnumerable<string> Files() =>
        typeof(RecordedCase).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));

    private static IEnumerable<RecordedCase> Read(string file)
    {
        using var reader = new StreamReader(typeof(RecordedCase).Assembly.GetManifestResourceStream(file)!);
        var kind = Path.GetFileNameWithoutExtension(file[Prefix.Length..]);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var json = JsonDocument.Parse(line).RootElement;
            yield return new RecordedCase(
                kind,
                json.GetProperty("name").GetString()!,
                json.GetProperty("manifest").GetString()!,
                RecordedAnswer.Parse(json.GetProperty("crd")),
                RecordedAnswer.Parse(json.GetProperty("webhook")));
        }
    }
}
