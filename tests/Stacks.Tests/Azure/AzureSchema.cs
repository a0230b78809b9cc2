using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>Judges inputs by the schema of their provider: names, required values, kinds and the members of enumerations.</summary>
internal sealed class AzureSchema
{
    private const string Types = "#/types/";

    private readonly JsonObject schema;

    private AzureSchema(JsonObject schema) => this.schema = schema;

    public static AzureSchema Load()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Pulumi.yaml")))
        {
            root = root.Parent ?? throw new InvalidOperationException("There is no project above the tests.");
        }

        return new AzureSchema(JsonNode.Parse(File.ReadAllText(Path.Combine(root.FullName, "sdk", "schemas", "pulumi-azure-native.json")))!.AsObject());
    }

    /// <summary>What is wrong with a resource's inputs.</summary>
    public IEnumerable<string> Problems(string type, JsonObject inputs) => schema["resources"]![type] is { } resource
        ? Object(inputs, resource["inputs"]!.AsObject(), type)
        : [$"{type}: there is no such resource"];

    private static bool IsUnknown(JsonNode? value) => value is JsonValue text && text.ToString() is PlannedResource.Unknown or "[secret]";

    private static bool IsOf(JsonNode? value, string? type) => type switch
    {
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && value.GetValue<double>() % 1 == 0,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        _ => throw new InvalidOperationException($"The schema has a type '{type}'."),
    };

    private IEnumerable<string> Object(JsonObject value, JsonObject properties, string path)
    {
        foreach (var (name, property) in properties.Where(property => property.Value!["required"] is not null && value[property.Key] is null))
        {
            yield return $"{path}.{name}: is missing";
        }

        foreach (var (name, item) in value)
        {
            var problems = properties[name] is { } property ? Value(item, property.AsObject(), $"{path}.{name}") : [$"{path}.{name}: is unknown"];
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }
    }

    private IEnumerable<string> Value(JsonNode? value, JsonObject property, string path) =>
        IsUnknown(value) ? []
        : property["oneOf"] is JsonArray choices ? OneOf(value, choices, path)
        : (string?)property["$ref"] is { } reference ? Reference(value, reference, path)
        : (string?)property["type"] switch
        {
            "array" => value is JsonArray list
                ? list.SelectMany((item, index) => Value(item, property["items"]!.AsObject(), $"{path}[{index}]"))
                : [$"{path}: is no list"],
            "object" => value is JsonObject map
                ? map.SelectMany(entry => Value(entry.Value, property["additionalProperties"]!.AsObject(), $"{path}.{entry.Key}"))
                : [$"{path}: is no map"],
            var type => IsOf(value, type) ? [] : [$"{path}: is no {type}"],
        };

    /// <summary>A text or a member of an enumeration: the text must be one of its members, if it has any.</summary>
    private IEnumerable<string> OneOf(JsonNode? value, JsonArray choices, string path)
    {
        var references = choices.Select(choice => (string?)choice!["$ref"]).OfType<string>().ToList();
        return references.Count == 0
            ? choices.Any(choice => !Value(value, choice!.AsObject(), path).Any()) ? [] : [$"{path}: is of no kind that is allowed"]
            : references.SelectMany(reference => Reference(value, reference, path));
    }

    private IEnumerable<string> Reference(JsonNode? value, string reference, string path)
    {
        if (!reference.StartsWith(Types, StringComparison.Ordinal))
        {
            return [];
        }

        var type = schema["types"]![reference[Types.Length..]]!;
        if (type["enum"] is JsonArray members)
        {
            var allowed = members.Select(member => (string)member!["value"]!).ToList();
            return allowed.Contains((string?)value ?? "") ? [] : [$"{path}: is none of {string.Join(", ", allowed)}"];
        }

        return value is JsonObject inner ? Object(inner, type["inputs"]!.AsObject(), path) : [$"{path}: is no object"];
    }
}
