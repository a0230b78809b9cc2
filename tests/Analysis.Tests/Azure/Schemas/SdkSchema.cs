using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Analysis.Tests.Azure.Schemas;

/// <summary>What the SDK's schema of azure-native says of inputs, in the form of <c>schemas/azure-inputs.json</c>: a line for each type.</summary>
internal sealed class SdkSchema
{
    private const string Namespace = "Pulumi.AzureNative.";
    private const string Types = "#/types/";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject types;
    private readonly SortedDictionary<string, string> resourceLines = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> typeLines = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> enumerationLines = new(StringComparer.Ordinal);
    private readonly string version;

    private SdkSchema(JsonObject schema)
    {
        version = (string)schema["version"]!;
        types = schema["types"]!.AsObject();
        foreach (var (token, resource) in schema["resources"]!.AsObject().Where(resource => resource.Key.StartsWith("azure-native:", StringComparison.Ordinal)))
        {
            resourceLines[token["azure-native:".Length..]] = Line(resource!["inputs"]!.AsObject());
        }
    }

    /// <summary>The text of the file.</summary>
    public static string InputsOf(string path) => new SdkSchema(JsonNode.Parse(File.ReadAllText(path))!.AsObject()).ToString();

    public override string ToString() =>
        $"{{\n\"version\": \"{version}\",\n{Section("resources", resourceLines)},\n{Section("types", typeLines)},\n" +
        $"{Section("enumerations", enumerationLines)}\n}}\n";

    private static string Section(string name, SortedDictionary<string, string> lines) =>
        $"\"{name}\": {{\n{string.Join(",\n", lines.Select(line => $"\"{line.Key}\": {line.Value}"))}\n}}";

    private string Line(JsonObject inputs) => "{" + string.Join(", ", inputs.OrderBy(input => input.Key, StringComparer.Ordinal)
        .Select(input => $"\"{input.Key}\": \"{Type(input.Value!)}{(input.Value!["required"] is null ? "" : "!")}\"")) + "}";

    /// <summary>The type of an input; what it refers to is written down, too.</summary>
    private string Type(JsonNode input) => input["oneOf"] is JsonArray choices
        ? choices.Select(choice => (string?)choice!["$ref"]).OfType<string>().Single() is var open ? $"open<{Reference(open)}>" : ""
        : (string?)input["$ref"] is { } reference
            ? !reference.StartsWith(Types, StringComparison.Ordinal) ? "any" : IsEnumeration(reference) ? $"enum<{Reference(reference)}>" : Reference(reference)
            : (string)input["type"]! switch
            {
                "array" => $"list<{Type(input["items"]!)}>",
                "object" => $"map<{Type(input["additionalProperties"]!)}>",
                var scalar => scalar,
            };

    private bool IsEnumeration(string reference) => types[reference[Types.Length..]]!["enum"] is not null;

    /// <summary>Name of a type: <c>storage.Sku</c> for <c>Pulumi.AzureNative.Storage.Inputs.SkuArgs</c>.</summary>
    private string Reference(string reference)
    {
        var type = reference[Types.Length..];
        var parts = type[Namespace.Length..].Split('.');
        var name = $"{parts[0].ToLowerInvariant()}.{(parts[^1].EndsWith("Args", StringComparison.Ordinal) && parts.Length == 3 ? parts[^1][..^4] : parts[^1])}";
        if (types[type]!["enum"] is JsonArray members)
        {
            enumerationLines[name] = $"[{string.Join(", ", members.Select(member => member!["value"]!.ToJsonString(Relaxed)))}]";
        }
        else if (typeLines.TryAdd(name, ""))
        {
            typeLines[name] = Line(types[type]!["inputs"]!.AsObject());
        }

        return name;
    }
}
