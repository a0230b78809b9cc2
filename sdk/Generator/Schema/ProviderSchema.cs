using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>The resources and types of a Pulumi package.</summary>
internal sealed record ProviderSchema(string Package, string Version)
{
    private const string TypeReference = "#/types/";

    /// <summary>Types that every package shares, by reference.</summary>
    private static readonly Dictionary<string, string> Common = new()
    {
        ["pulumi.json#/Json"] = TypeShape.Json,
        ["pulumi.json#/Any"] = "object",
        ["pulumi.json#/AssetOrArchive"] = "global::Pulumi.AssetOrArchive",
    };

    public ImmutableArray<ResourceSchema> Resources { get; private init; } = [];

    public ImmutableArray<FunctionSchema> Functions { get; private init; } = [];

    public ImmutableArray<ClassSchema> Inputs { get; private init; } = [];

    public ImmutableArray<ClassSchema> Outputs { get; private init; } = [];

    public ImmutableArray<EnumSchema> Enums { get; private init; } = [];

    /// <summary>Base classes of the package's own: full C# name to that of the class each extends.</summary>
    public ImmutableArray<(string CSharpName, string BaseName)> Bases { get; private init; } = [];

    /// <summary>Whether the classes of inputs are sealed.</summary>
    public bool Sealed { get; private init; }

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
            Bases = [.. root.TryGetProperty("bases", out var bases)
                ? bases.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetString() ?? ""))
                : []],
            Sealed = root.Flag("sealed"),
            Functions = [.. root.TryGetProperty("functions", out var functions) ? functions.EnumerateObject().Select(Function) : []],
            Inputs = [.. types.EnumerateObject().Where(type => type.Value.TryGetProperty("inputs", out _)).Select(InputClass)],
            Outputs = [.. types.EnumerateObject().Where(type => type.Value.TryGetProperty("outputs", out _)).Select(OutputClass)],
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
            StateName = value.TryGetProperty("state", out var state) ? state.GetString() : null,
            TypeInputs = [.. value.Texts("typeInputs")],
            ReplaceOnChanges = [.. value.Texts("replaceOnChanges")],
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

    private static ClassSchema OutputClass(JsonProperty type)
    {
        var path = $"$.types['{type.Name}'].outputs";
        return new ClassSchema(type.Name, Properties(type.Value.Required("outputs", path), path, Naming.Simple(type.Name) + "."));
    }

    private static FunctionSchema Function(JsonProperty function)
    {
        var path = $"$.functions['{function.Name}']";
        return new FunctionSchema(function.Name, function.Value.RequiredText("csharp", path))
        {
            Inputs = Properties(function.Value.Required("inputs", path), $"{path}.inputs", ""),
            Outputs = Properties(function.Value.Required("outputs", path), $"{path}.outputs", ""),
        };
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
            Nullable = property.Value.Flag("nullable"),
            Environment = property.Value.TryGetProperty("environment", out var variable) ? variable.GetString() ?? "" : "",
            Secret = property.Value.Flag("secret"),
        })];

    private static TypeShape Type(JsonElement type, string path)
    {
        if (type.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString() ?? "";
            if (Common.TryGetValue(name, out var common))
            {
                return new TypeShape.Scalar(common);
            }

            return name.StartsWith(TypeReference, System.StringComparison.Ordinal)
                ? new TypeShape.Named(name.Substring(TypeReference.Length))
                : throw new SchemaException($"{path}.$ref", $"'{name}' must start with '{TypeReference}' or be one of {string.Join(", ", Common.Keys)}");
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
