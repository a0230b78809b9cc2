using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>A manifest, or a change of one, and what a real API server answered when it was applied.</summary>
internal sealed partial record RecordedManifest(string Id, string Operation, bool Accepted, ImmutableArray<string> Fields, bool IsBound, string Yaml)
{
    private const string Prefix = "kubernetes/";

    private static readonly Lazy<FrozenDictionary<string, RecordedManifest>> Cases = new(() => Files().SelectMany(Read)
        .ToFrozenDictionary(recorded => recorded.Id));

    /// <summary>Who has applied the first of two documents; empty where one manager applies both.</summary>
    public string OtherManager { get; private init; } = "";

    /// <summary>What happened between the two; empty for nothing.</summary>
    public string Between { get; private init; } = "";

    /// <summary>What the server said of two managers; empty where it took the second document.</summary>
    public string Message { get; private init; } = "";

    /// <summary>What was in the cluster before each case.</summary>
    public static ImmutableArray<JsonObject> Fixtures { get; } =
    [
        .. ManifestYaml.ReadAll(Resource(Prefix + "fixtures.yaml")),
        ManifestYaml.Read("{apiVersion: networking.k8s.io/v1, kind: ServiceCIDR, metadata: {name: kubernetes}, spec: {cidrs: [10.96.0.0/16]}}"),
    ];

    /// <summary>The document, or those before and after.</summary>
    public ImmutableArray<JsonObject> Documents
    {
        get
        {
            var documents = ManifestYaml.ReadAll(Repeat().Replace(
                Yaml, match => new string(match.Groups[1].Value[0], int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))));
            if (IsBound)
            {
                Bind(documents[0]);
            }

            return documents;
        }
    }

    /// <summary>All cases that one object and the cluster decide, by kind and name.</summary>
    public static IEnumerable<string> Ids => Cases.Value.Values.Where(recorded => recorded.Operation != "apply").Select(recorded => recorded.Id)
        .Order(StringComparer.Ordinal);

    /// <summary>All cases of two managers, by kind and name.</summary>
    public static IEnumerable<string> IdsOfTwoManagers => Cases.Value.Values.Where(recorded => recorded.Operation == "apply").Select(recorded => recorded.Id)
        .Order(StringComparer.Ordinal);

    public static RecordedManifest Get(string id) => Cases.Value[id];

    private static void Bind(JsonObject claim) => claim["status"] = new JsonObject
    {
        ["phase"] = "Bound",
        ["capacity"] = claim["spec"]!["resources"]!["requests"]!.DeepClone(),
    };

    private static IEnumerable<string> Files() =>
        typeof(RecordedManifest).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".jsonl", StringComparison.Ordinal));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(RecordedManifest).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<RecordedManifest> Read(string file) => Resource(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new RecordedManifest(
            $"{Path.GetFileNameWithoutExtension(file[Prefix.Length..])}/{json.GetProperty("name").GetString()}",
            json.GetProperty("operation").GetString()!,
            json.GetProperty("accepted").GetBoolean(),
            json.TryGetProperty("fields", out var fields) ? [.. fields.EnumerateArray().Select(field => field.GetString()!)] : [],
            json.TryGetProperty("prepared", out _),
            json.GetProperty("manifest").GetString()!)
        {
            OtherManager = Text(json, "otherManager"),
            Between = Text(json, "between"),
            Message = Text(json, "message"),
        };
    });

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString()! : "";

    [GeneratedRegex(@"@repeat\((.),([0-9]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Repeat();
}
