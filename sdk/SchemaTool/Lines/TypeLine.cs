using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.JavaScript;

namespace Payments.Infra.SchemaTool.Lines;

/// <summary>The line of a nested object or an enumeration.</summary>
internal static class TypeLine
{
    /// <summary>C# name of a type.</summary>
    public static string Name(LineContext context, TypeUse use) => use.Kind switch
    {
        TypeKind.Input => context.Names.Input(use.Name),
        TypeKind.Output => context.Names.Output(use.Name),
        _ => context.Names.Enum(use.Name),
    };

    /// <summary>Makes the line from what the package says.</summary>
    /// <param name="context">What lines are made with.</param>
    /// <param name="use">The type.</param>
    /// <param name="known">The line so far; null for a type that the schema does not have.</param>
    /// <exception cref="SchemaToolException">The package has no such type, or it is of another form.</exception>
    public static JsonObject Make(LineContext context, TypeUse use, JsonObject? known)
    {
        if (use.Kind == TypeKind.Enum)
        {
            return Enumeration(context, use.Name, known);
        }

        var isInput = use.Kind == TypeKind.Input;
        var file = context.Source.Types(use.Kind);
        var facts = isInput ? context.Source.Defaults.Of(use.Name) : ImmutableDictionary<string, InputFacts>.Empty;
        var key = isInput ? "inputs" : "outputs";
        return new JsonObject
        {
            [key] = context.Properties(file, file.Interface(use.Name).Members, Name(context, use), isInput, facts, known?[key] as JsonObject),
        };
    }

    private static JsonObject Enumeration(LineContext context, string name, JsonObject? known)
    {
        var members = (known?["enum"] as JsonArray ?? []).OfType<JsonObject>()
            .GroupBy(value => (string?)value["value"] ?? "")
            .ToDictionary(group => group.Key, group => (string?)group.First()["member"]);
        var values = EnumValues.Read(context.Source.Enum(name), name[(name.LastIndexOf('.') + 1)..]);
        return new JsonObject
        {
            ["enum"] = new JsonArray([.. values.Select(value => new JsonObject
            {
                ["member"] = members.GetValueOrDefault(value.Value) ?? CSharpNames.EnumMember(value.Name),
                ["value"] = value.Value,
            })]),
        };
    }
}
