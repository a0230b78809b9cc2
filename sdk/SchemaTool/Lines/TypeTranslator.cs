using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.TypeScript;

namespace Payments.Infra.SchemaTool.Lines;

/// <summary>Writes a declared type as a schema does.</summary>
/// <param name="names">C# names.</param>
/// <param name="uses">Gets each type that is referred to.</param>
/// <param name="isInput">Whether the program gives the values.</param>
internal sealed class TypeTranslator(CSharpNames names, List<TypeUse> uses, bool isInput)
{
    private const string Any = "pulumi.json#/Any";
    private const string Json = "pulumi.json#/Json";
    private const string AssetOrArchive = "pulumi.json#/AssetOrArchive";

    /// <summary>Translates a type.</summary>
    /// <param name="type">The declared type.</param>
    /// <param name="known">
    /// What the schema says so far: it knows which numbers are <c>integer</c> and which <c>number</c>, and which values of any
    /// kind are <c>Json</c>; null for something new.
    /// </param>
    /// <param name="fresh">What a number is that the schema does not know.</param>
    /// <returns>The type; null if it is one that schemas cannot say.</returns>
    public JsonObject? Translate(TypeExpression type, JsonObject? known, string fresh) => type switch
    {
        TypeExpression.Name { Path: "pulumi.Input" or "pulumi.Output", Arguments: [var inner] } => Translate(inner, known, fresh),
        TypeExpression.Name name => Named(name.Path, known, fresh),
        TypeExpression.Text => Of("string"),
        TypeExpression.ArrayOf list => With(Of("array"), "items", Translate(list.Items, known?["items"] as JsonObject ?? AnyInside, fresh)),
        TypeExpression.MapOf map =>
            With(Of("object"), "additionalProperties", Translate(map.Values, known?["additionalProperties"] as JsonObject ?? AnyInside, fresh)),
        TypeExpression.OneOf choice => Choice([.. choice.Options.Where(option => !IsUndefined(option))], known, fresh),
        _ => null,
    };

    public static bool IsUndefined(TypeExpression type) => type is TypeExpression.Name { Path: "undefined" };

    private static bool IsText(TypeExpression type) => type is TypeExpression.Name { Path: "string" };

    private static bool IsEnum(TypeExpression type) => type is TypeExpression.Name name && name.Path.StartsWith("enums.", StringComparison.Ordinal);

    /// <summary>Inside lists and maps, a value of any kind is no JSON of its own.</summary>
    private static JsonObject AnyInside => Reference(Any);

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Reference(string target) => new() { ["$ref"] = target };

    private static JsonObject? With(JsonObject type, string key, JsonObject? inner)
    {
        if (inner is null)
        {
            return null;
        }

        type[key] = inner;
        return type;
    }

    private JsonObject? Named(string path, JsonObject? known, string fresh) => path switch
    {
        "string" or "boolean" => Of(path),
        "number" => Of((string?)known?["type"] is "integer" or "number" ? (string)known["type"]! : fresh),
        "any" => Reference((string?)known?["$ref"] is Any or Json ? (string)known["$ref"]! : names.IsKubernetes ? Json : Any),
        _ when path.StartsWith("inputs.", StringComparison.Ordinal) => Refer(TypeKind.Input, path["inputs.".Length..], names.Input),
        _ when path.StartsWith("outputs.", StringComparison.Ordinal) => Refer(TypeKind.Output, path["outputs.".Length..], names.Output),
        _ when path.StartsWith("enums.", StringComparison.Ordinal) => Refer(TypeKind.Enum, path["enums.".Length..], names.Enum),
        _ => null,
    };

    private JsonObject Refer(TypeKind kind, string type, Func<string, string> name)
    {
        uses.Add(new TypeUse(kind, type));
        return Reference("#/types/" + name(type));
    }

    /// <summary>A type of two is one or the other; C# has no type for more than two, so that is any value.</summary>
    private JsonObject? Choice(ImmutableArray<TypeExpression> options, JsonObject? known, string fresh)
    {
        if (options is [TypeExpression.Name { Path: "pulumi.asset.Asset" }, TypeExpression.Name { Path: "pulumi.asset.Archive" }])
        {
            return Reference(AssetOrArchive);
        }

        // A provider returns the text: the official classes do not name an enumeration that other values pass by.
        if (!isInput && options.Any(IsText) && options.Any(IsEnum))
        {
            return Of("string");
        }

        var usesBefore = uses.Count;
        var knownOptions = known?["oneOf"] as JsonArray;
        var translated = options.Select(
            (option, index) => Translate(option, options.Length == 1 ? known : knownOptions?.ElementAtOrDefault(index) as JsonObject, fresh))
            .ToList();
        var distinct = translated.DistinctBy(option => option?.ToJsonString()).ToList();
        if (distinct.Count <= 2)
        {
            return distinct.Contains(null) ? null : distinct.Count == 1 ? distinct[0] : new JsonObject { ["oneOf"] = new JsonArray([.. distinct]) };
        }

        uses.RemoveRange(usesBefore, uses.Count - usesBefore);
        return Reference(Any);
    }
}
