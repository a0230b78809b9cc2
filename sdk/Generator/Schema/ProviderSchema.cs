using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>The resources and types of a Pulumi package.</summary>
internal sealed record ProviderSchema(string Package, string Version)
{
    /// <summary>The key that says by which conventions the official classes are made.</summary>
    public const string CompatibilityKey = "compatibility";

    /// <summary>The conventions of Kubernetes: no constructor needs its inputs, and classes of inputs can be extended.</summary>
    public const string Kubernetes = "kubernetes20";

    public ImmutableArray<ResourceSchema> Resources { get; private init; } = [];

    public ImmutableArray<FunctionSchema> Functions { get; private init; } = [];

    public ImmutableArray<ClassSchema> Inputs { get; private init; } = [];

    public ImmutableArray<ClassSchema> Outputs { get; private init; } = [];

    public ImmutableArray<EnumSchema> Enums { get; private init; } = [];

    /// <summary>Base classes of the package's own: full C# name to that of the class each extends.</summary>
    public ImmutableArray<(string CSharpName, string BaseName)> Bases { get; private init; } = [];

    /// <summary>Whether the package follows the conventions of <see cref="Kubernetes"/>.</summary>
    public bool IsKubernetes { get; private init; }

    /// <summary>Reads a schema.</summary>
    /// <exception cref="SchemaException">Something is missing or of the wrong kind.</exception>
    public static ProviderSchema Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        root.Only("$", "package", "version", CompatibilityKey, "bases", "namespaces", "resources", "functions", "types");
        foreach (var module in root.OptionalMembers("namespaces", "$"))
        {
            module.Value.Text($"$.namespaces['{module.Name}']");
        }

        var types = root.Required("types", "$");
        var properties = new PropertyReader(types);
        var resources = new ResourceReader(properties);
        var kinds = types.Members("$.types").ToLookup(type => Kind(type.Name, type.Value));
        return new ProviderSchema(root.RequiredText("package", "$"), root.RequiredText("version", "$"))
        {
            Resources = [.. root.Required("resources", "$").Members("$.resources").Select(resources.Read)],
            Bases = [.. root.OptionalMembers("bases", "$").Select(entry => (entry.Name, entry.Value.Text($"$.bases['{entry.Name}']")))],
            IsKubernetes = root.OptionalText(CompatibilityKey, "$") is { } compatibility
                && (compatibility == Kubernetes
                    ? true
                    : throw new SchemaException($"$.{CompatibilityKey}", $"'{compatibility}' must be '{Kubernetes}', or left out")),
            Functions = [.. root.OptionalMembers("functions", "$").Select(function => Function(properties, function))],
            Inputs = [.. kinds["inputs"].Select(type => InputClass(properties, type))],
            Outputs = [.. kinds["outputs"].Select(type => OutputClass(properties, type))],
            Enums = [.. kinds["enum"].Select(Enumeration)],
        };
    }

    private static string Kind(string name, JsonElement type)
    {
        var path = $"$.types['{name}']";
        type.Only(path, "inputs", "outputs", "enum");
        return type.Members(path).Select(member => member.Name).ToList() is { Count: 1 } kinds
            ? kinds[0]
            : throw new SchemaException(path, "must have one of inputs, outputs, enum");
    }

    private static ClassSchema InputClass(PropertyReader properties, JsonProperty type)
    {
        var path = $"$.types['{type.Name}'].inputs";
        var root = Naming.Simple(type.Name);
        root = root.EndsWith("Args", StringComparison.Ordinal) ? root.Substring(0, root.Length - 4) : root;
        return new ClassSchema(type.Name, properties.Read(type.Value.Required("inputs", path), path, root + "."));
    }

    private static ClassSchema OutputClass(PropertyReader properties, JsonProperty type)
    {
        var path = $"$.types['{type.Name}'].outputs";
        return new ClassSchema(type.Name, properties.Read(type.Value.Required("outputs", path), path, Naming.Simple(type.Name) + "."));
    }

    private static FunctionSchema Function(PropertyReader properties, JsonProperty function)
    {
        var path = $"$.functions['{function.Name}']";
        function.Value.Only(path, "csharp", "inputs", "outputs");
        return new FunctionSchema(function.Name, function.Value.RequiredText("csharp", path))
        {
            Inputs = properties.Read(function.Value.Required("inputs", path), $"{path}.inputs", ""),
            Outputs = properties.Read(function.Value.Required("outputs", path), $"{path}.outputs", ""),
        };
    }

    private static EnumSchema Enumeration(JsonProperty type)
    {
        var path = $"$.types['{type.Name}'].enum";
        var values = type.Value.Required("enum", path);
        return values.ValueKind == JsonValueKind.Array
            ? new EnumSchema(
                type.Name,
                [.. values.EnumerateArray().Select(
                    (value, index) => (value.RequiredText("member", $"{path}[{index}]"), value.RequiredText("value", $"{path}[{index}]")))])
            : throw new SchemaException(path, "must be a list of members and values");
    }
}
