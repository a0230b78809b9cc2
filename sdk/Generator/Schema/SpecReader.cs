using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>Gives every object in a spec a class, and every text of few values an enumeration.</summary>
internal sealed class SpecReader(string csharpNamespace, CrdConventions conventions, SharedNames names)
{
    private readonly HashSet<string> known = [];

    public List<ClassSchema> Classes { get; } = [];

    public List<EnumSchema> Enums { get; } = [];

    public TypeShape Read(JsonElement schema, string name, string wirePath, string path)
    {
        if (schema.Flag("x-kubernetes-int-or-string"))
        {
            return new TypeShape.Either(new TypeShape.Scalar("int"), new TypeShape.Scalar("string"));
        }

        var type = schema.TryGetProperty("type", out var found) ? found.GetString() : null;
        switch (type)
        {
            case "string" when conventions.IsDuration(schema):
                return new TypeShape.Named(conventions.DurationType!);
            case "string":
                return ReadText(schema);
            case "boolean":
                return new TypeShape.Scalar("bool");
            case "integer":
                return new TypeShape.Scalar("int");
            case "number":
                return conventions.IsPercent(schema, isAlone: wirePath.EndsWith("ercentage.value", System.StringComparison.Ordinal))
                    ? new TypeShape.Named(conventions.PercentType!)
                    : new TypeShape.Scalar("double");
            case "array":
                return new TypeShape.List(Read(schema.Required("items", path), name, wirePath + "[]", $"{path}.items"));
            case "object" when schema.TryGetProperty("properties", out var properties):
                return ReadClass(schema, properties, path);
            case "object" when schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object:
                return new TypeShape.Map(Read(values, name, wirePath + ".*", $"{path}.additionalProperties"));
            case "object":
                return new TypeShape.Map(new TypeShape.Scalar("object"));
            case null:
                return new TypeShape.Scalar("object");
            default:
                throw new SchemaException($"{path}.type", $"'{type}' is no type of an OpenAPI schema");
        }
    }

    private TypeShape.Named ReadClass(JsonElement schema, JsonElement properties, string path)
    {
        var (name, wirePath) = names.For(schema);
        var csharpName = $"{csharpNamespace}.{name}Args";
        if (!known.Add(csharpName))
        {
            return new TypeShape.Named(csharpName);
        }

        var required = new HashSet<string>(schema.Texts("required"));
        var slot = Classes.Count;
        Classes.Add(new ClassSchema(csharpName, []));
        Classes[slot] = new ClassSchema(csharpName, [.. OneSpellingEach(properties).Select(property => new PropertySchema(
            property.Name,
            Naming.Pascal(property.Name),
            Read(property.Value, name + Naming.Pascal(property.Name), $"{wirePath}.{property.Name}", $"{path}.properties.{property.Name}"),
            $"{wirePath}.{property.Name}")
        {
            Required = required.Contains(property.Name),
            Remark = Allowed(property.Value),
        })]);
        return new TypeShape.Named(csharpName);
    }

    /// <summary>Some fields have an old spelling too, such as <c>jwks_uri</c> beside <c>jwksUri</c>: the new one is kept.</summary>
    private static IEnumerable<JsonProperty> OneSpellingEach(JsonElement properties) => properties.EnumerateObject()
        .GroupBy(property => Naming.Pascal(property.Name))
        .Select(spellings => spellings
            .OrderByDescending(property => Naming.Pascal(property.Name) == char.ToUpperInvariant(property.Name[0]) + property.Name.Substring(1))
            .First());

    private TypeShape ReadText(JsonElement schema)
    {
        var values = schema.Texts("enum").Where(value => value.Length > 0).ToImmutableArray();
        if (values.Length == 0)
        {
            return new TypeShape.Scalar("string");
        }

        var csharpName = $"{csharpNamespace}.{names.For(schema).Name}";
        if (known.Add(csharpName))
        {
            // Some list a value in two cases, such as replace and Replace: the first is kept.
            Enums.Add(new EnumSchema(csharpName, [.. values.GroupBy(Naming.Constant).Select(spellings => (spellings.Key, spellings.First()))]));
        }

        return new TypeShape.Named(csharpName);
    }

    private static string Allowed(JsonElement schema) =>
        string.Join(", ", schema.Texts("enum").Where(value => value.Length > 0)) is { Length: > 0 } values ? $"Allowed: {values}." : "";
}
