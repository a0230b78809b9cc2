using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>Reads the properties of objects.</summary>
/// <param name="types">All types of the schema, by name.</param>
internal sealed class PropertyReader(JsonElement types)
{
    private const string TypeReference = "#/types/";

    /// <summary>Types that every package shares, by reference.</summary>
    private static readonly Dictionary<string, string> Common = new()
    {
        ["pulumi.json#/Json"] = TypeShape.Json,
        ["pulumi.json#/Any"] = "object",
        ["pulumi.json#/AssetOrArchive"] = "global::Pulumi.AssetOrArchive",
    };

    private static readonly string[] TypeKeys = ["$ref", "oneOf", "type", "items", "additionalProperties"];

    private static readonly string[] Keys = [.. TypeKeys, "required", "json", "secret", "nullable", "environment", "default", "member"];

    /// <summary>Reads the properties of an object.</summary>
    /// <exception cref="SchemaException">Something is missing or of the wrong kind.</exception>
    public ImmutableArray<PropertySchema> Read(JsonElement properties, string path, string wirePrefix) =>
        [.. properties.Members(path).Select(property => Property(property.Name, property.Value, $"{path}.{property.Name}", wirePrefix))];

    private PropertySchema Property(string name, JsonElement value, string path, string wirePrefix)
    {
        value.Only(path, Keys);
        var type = Type(value, path);
        return new PropertySchema(name, value.RequiredText("member", path), type, wirePrefix + name)
        {
            Required = value.Flag("required", path),
            Json = value.Flag("json", path),
            Nullable = value.Flag("nullable", path),
            Environment = value.OptionalText("environment", path) ?? "",
            Secret = value.Flag("secret", path),
            Default = value.TryGetProperty("default", out var given)
                ? Default(given, type) ?? throw new SchemaException($"{path}.default", $"{given.GetRawText()} is no value of the property's type")
                : null,
        };
    }

    /// <summary>The default of a property; null where its type does not have the value.</summary>
    private DefaultValue? Default(JsonElement value, TypeShape type) => type switch
    {
        TypeShape.Scalar { CSharpName: "bool" } when value.ValueKind is JsonValueKind.True or JsonValueKind.False => new DefaultValue.Flag(value.GetBoolean()),
        TypeShape.Scalar { CSharpName: "int" } when value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) =>
            new DefaultValue.Whole(whole),
        TypeShape.Scalar { CSharpName: "double" } when value.ValueKind == JsonValueKind.Number => new DefaultValue.Number(value.GetDouble()),
        TypeShape.Scalar { CSharpName: "string" } when value.ValueKind == JsonValueKind.String => new DefaultValue.Text(value.GetString()!),
        TypeShape.Named named when value.ValueKind == JsonValueKind.String => Member(named.CSharpName, value.GetString()!),
        TypeShape.Either either => Default(value, either.First) ?? Default(value, either.Second),
        _ => null,
    };

    private DefaultValue.Member? Member(string enumeration, string value) =>
        types.TryGetProperty(enumeration, out var type)
            && type.ValueKind == JsonValueKind.Object
            && type.TryGetProperty("enum", out var values)
            && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray()
                .Where(entry => entry.RequiredText("value", enumeration) == value)
                .Select(entry => new DefaultValue.Member($"{enumeration}.{entry.RequiredText("member", enumeration)}"))
                .FirstOrDefault()
            : null;

    private static TypeShape Type(JsonElement type, string path)
    {
        if (type.OptionalText("$ref", path) is { } reference)
        {
            return Common.TryGetValue(reference, out var common) ? new TypeShape.Scalar(common)
                : reference.StartsWith(TypeReference, StringComparison.Ordinal) ? new TypeShape.Named(reference.Substring(TypeReference.Length))
                : throw new SchemaException($"{path}.$ref", $"'{reference}' must start with '{TypeReference}' or be one of {string.Join(", ", Common.Keys)}");
        }

        if (type.TryGetProperty("oneOf", out var options))
        {
            return options.ValueKind == JsonValueKind.Array && options.GetArrayLength() == 2
                ? new TypeShape.Either(Inner(options[0], $"{path}.oneOf[0]"), Inner(options[1], $"{path}.oneOf[1]"))
                : throw new SchemaException($"{path}.oneOf", "must have two types");
        }

        return type.RequiredText("type", path) switch
        {
            "string" => new TypeShape.Scalar("string"),
            "boolean" => new TypeShape.Scalar("bool"),
            "integer" => new TypeShape.Scalar("int"),
            "number" => new TypeShape.Scalar("double"),
            "array" => new TypeShape.List(Inner(type.Required("items", path), $"{path}.items")),
            "object" => new TypeShape.Map(Inner(type.Required("additionalProperties", path), $"{path}.additionalProperties")),
            var other => throw new SchemaException(
                $"{path}.type", $"'{other}' is no type; allowed are string, boolean, integer, number, array and object"),
        };
    }

    private static TypeShape Inner(JsonElement type, string path)
    {
        type.Only(path, TypeKeys);
        return Type(type, path);
    }
}
