using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>One kind of Kubernetes custom resource, with the classes that its spec needs.</summary>
/// <param name="Group">API group, such as <c>security.istio.io</c>.</param>
/// <param name="Version">API version.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Namespace">C# namespace.</param>
/// <param name="Spec">What the spec takes.</param>
/// <param name="Classes">The classes of the spec, outermost first.</param>
/// <param name="Enums">The enumerations of the spec.</param>
internal sealed record CrdSchema(
    string Group,
    string Version,
    string Kind,
    string Namespace,
    TypeShape Spec,
    ImmutableArray<ClassSchema> Classes,
    ImmutableArray<EnumSchema> Enums)
{
    public string ApiVersion => $"{Group}/{Version}";

    /// <summary>Reads the kinds of a schema file.</summary>
    /// <exception cref="SchemaException">Something is missing or of the wrong kind.</exception>
    public static ImmutableArray<CrdSchema> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var rootNamespace = root.RequiredText("namespace", "$");
        return [.. root.Required("crds", "$").EnumerateArray().Select((crd, index) => Read(crd, rootNamespace, $"$.crds[{index}]"))];
    }

    private static CrdSchema Read(JsonElement crd, string rootNamespace, string path)
    {
        var (group, version, kind) = (crd.RequiredText("group", path), crd.RequiredText("useVersion", path), crd.RequiredText("kind", path));
        var csharpNamespace = $"{rootNamespace}.{Naming.Pascal(group.Split('.')[0])}.{Naming.ApiVersion(version)}";
        var reader = new SpecReader(csharpNamespace);
        var spec = reader.Read(crd.Required("spec", path), kind + "Spec", "spec", $"{path}.spec");
        return new CrdSchema(group, version, kind, csharpNamespace, spec, [.. reader.Classes], [.. reader.Enums]);
    }

    /// <summary>Gives every object in a spec a class, named by the path to it.</summary>
    private sealed class SpecReader(string csharpNamespace)
    {
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
                case "string":
                    ReadEnum(schema, name);
                    return new TypeShape.Scalar("string");
                case "boolean":
                    return new TypeShape.Scalar("bool");
                case "integer":
                    return new TypeShape.Scalar("int");
                case "number":
                    return new TypeShape.Scalar("double");
                case "array":
                    return new TypeShape.List(Read(schema.Required("items", path), name, wirePath + "[]", $"{path}.items"));
                case "object" when schema.TryGetProperty("properties", out var properties):
                    return ReadClass(schema, properties, name, wirePath, path);
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

        private TypeShape.Named ReadClass(JsonElement schema, JsonElement properties, string name, string wirePath, string path)
        {
            var csharpName = $"{csharpNamespace}.{name}Args";
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
            .Select(spellings => spellings.OrderByDescending(property => Naming.Pascal(property.Name) == char.ToUpperInvariant(property.Name[0]) + property.Name.Substring(1)).First());

        private void ReadEnum(JsonElement schema, string name)
        {
            var values = schema.Texts("enum").Where(value => value.Length > 0).ToImmutableArray();
            if (values.Length > 0)
            {
                Enums.Add(new EnumSchema($"{csharpNamespace}.{name}", [.. values.Select(value => (Naming.Constant(value), value))]));
            }
        }

        private static string Allowed(JsonElement schema) =>
            string.Join(", ", schema.Texts("enum").Where(value => value.Length > 0)) is { Length: > 0 } values ? $"Allowed: {values}." : "";
    }
}
