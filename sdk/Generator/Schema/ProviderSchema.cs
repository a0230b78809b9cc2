using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>The resources and types of a Pulumi package.</summary>
internal sealed record ProviderSchema(string Package, string Version)
{
    private const string TypeReference = "#/types/";
    private const string JsonReference = "pulumi.json#/Json";

    public ImmutableArray<ResourceSchema> Resources { get; private init; } = [];

    public ImmutableArray<ClassSchema> Inputs { get; private init; } = [];

    public ImmutableArray<ClassSchema> Outputs { get; private init; } = [];

    public ImmutableArray<EnumSchema> Enums { get; private init; } = [];

    /// <summary>Reads a schema.</summary>
    /// <exception cref="SchemaException">Something is missing or of the wrong kind.</exception>
    public static ProviderSchema Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var types = root.Required("types", "$");
        return new ProviderSchema(root.RequiredText("package", "$"), root.RequiredText("version", "$"))
        {
            Resources = [.. root.Required("resources", "$").EnumerateObject().Select(Resource)],
            Inputs = [.. types.EnumerateObject().Where(type => type.Value.TryGetProperty("inputs", out _)).Select(InputClass)],
            Outputs = [.. types.EnumerateObject().Where(type => type.Value.TryGetProperty("fields", out _)).Select(type => OutputClass(type, types))],
            Enums = [.. types.EnumerateObject().Where(type => type.Value.TryGetProperty("enum", out _)).Select(Enumeration)],
        };
    }

    private static ResourceSchema Resource(JsonProperty resource)
    {
        var (token, value) = (resource.Name, resource.Value);
        var path = $"$.resources['{token}']";
        var inputs = Properties(value.Required("inputs", path), $"{path}.inputs", "");
        return new ResourceSchema(
            token, value.RequiredText("csharp", path), value.RequiredText("args", path), value.RequiredText("base", path))
        {
            Kind = value.RequiredText("kind", path),
            Inputs = inputs,
            Outputs = [.. Properties(value.Required("outputs", path), $"{path}.outputs", "").Where(output => output.Wire is not ("id" or "urn"))],
            SecretOutputs = [.. value.Texts("secretOutputs")],
            Aliases = [.. value.Texts("aliases")],
            Constants = [.. value.TryGetProperty("constants", out var constants)
                ? constants.EnumerateObject().Select(constant => (Member(constant.Name), constant.Value.GetString() ?? ""))
                : []],
        };

        string Member(string wire) => inputs.FirstOrDefault(input => input.Wire == wire)?.Member
            ?? throw new SchemaException($"{path}.constants", $"'{wire}' is no input");
    }

    private static ClassSchema InputClass(JsonProperty type)
    {
        var path = $"$.types['{type.Name}'].inputs";
        var root = Naming.Simple(type.Name);
        root = root.EndsWith("Args", System.StringComparison.Ordinal) ? root.Substring(0, root.Length - 4) : root;
        return new ClassSchema(type.Name, Properties(type.Value.Required("inputs", path), path, root + "."));
    }

    private static ClassSchema OutputClass(JsonProperty type, JsonElement types)
    {
        var wires = WireNames(type.Name, types);
        var path = $"$.types['{type.Name}'].fields";
        var root = Naming.Simple(type.Name);
        return new ClassSchema(type.Name, [.. type.Value.Required("fields", path).EnumerateObject().Select(field =>
        {
            var wire = wires.TryGetValue(field.Name, out var name) ? name : Naming.Camel(field.Name);
            return new PropertySchema(wire, field.Name, Type(field.Value, $"{path}.{field.Name}"), $"{root}.{wire}");
        })]);
    }

    /// <summary>The wire names of an output class, which the matching class of inputs knows by C# name.</summary>
    private static Dictionary<string, string> WireNames(string outputName, JsonElement types)
    {
        var inputName = outputName.Replace(".Types.Outputs.", ".Types.Inputs.") + "Args";
        return types.TryGetProperty(inputName, out var input) && input.TryGetProperty("inputs", out var properties)
            ? properties.EnumerateObject().ToDictionary(property => property.Value.RequiredText("member", inputName), property => property.Name)
            : [];
    }

    private static EnumSchema Enumeration(JsonProperty type)
    {
        var path = $"$.types['{type.Name}'].enum";
        return new EnumSchema(type.Name, [.. type.Value.Required("enum", path).EnumerateArray()
            .Select(value => (value.RequiredText("member", path), value.RequiredText("value", path)))]);
    }

    private static ImmutableArray<PropertySchema> Properties(JsonElement properties, string path, string wirePrefix) =>
        [.. properties.EnumerateObject().Select(property => new PropertySchema(
            property.Name,
            property.Value.RequiredText("member", $"{path}.{property.Name}"),
            Type(property.Value, $"{path}.{property.Name}"),
            wirePrefix + property.Name)
        {
            Required = property.Value.Flag("required"),
            Json = property.Value.Flag("json"),
            Secret = property.Value.Flag("secret"),
        })];

    private static TypeShape Type(JsonElement type, string path)
    {
        if (type.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString() ?? "";
            if (name == JsonReference)
            {
                return new TypeShape.Scalar(TypeShape.Json);
            }

            return name.StartsWith(TypeReference, System.StringComparison.Ordinal)
                ? new TypeShape.Named(name.Substring(TypeReference.Length))
                : throw new SchemaException($"{path}.$ref", $"'{name}' must start with '{TypeReference}' or be '{JsonReference}'");
        }

        if (type.TryGetProperty("oneOf", out var options))
        {
            return options.GetArrayLength() == 2
                ? new TypeShape.Either(Type(options[0], $"{path}.oneOf[0]"), Type(options[1], $"{path}.oneOf[1]"))
                : throw new SchemaException($"{path}.oneOf", "must have two types");
        }

        if (type.TryGetProperty("csharp", out var csharp))
        {
            return new TypeShape.Named(csharp.GetString()!);
        }

        return type.RequiredText("type", path) switch
        {
            "string" => new TypeShape.Scalar("string"),
            "boolean" => new TypeShape.Scalar("bool"),
            "integer" => new TypeShape.Scalar("int"),
            "number" => new TypeShape.Scalar("double"),
            "any" => new TypeShape.Scalar("object"),
            "array" => new TypeShape.List(Type(type.Required("items", path), $"{path}.items")),
            "object" when type.TryGetProperty("additionalProperties", out var values) => new TypeShape.Map(Type(values, $"{path}.additionalProperties")),
            "object" => new TypeShape.Scalar("object"),
            var other => throw new SchemaException(
                $"{path}.type", $"'{other}' is no type; allowed are string, boolean, integer, number, array, object and any"),
        };
    }
}
