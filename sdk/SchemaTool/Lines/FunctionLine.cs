using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.JavaScript;
using Payments.Infra.SchemaTool.Npm;

namespace Payments.Infra.SchemaTool.Lines;

/// <summary>The line of a function.</summary>
internal static class FunctionLine
{
    /// <summary>Makes the line from what the package says.</summary>
    /// <param name="context">What lines are made with.</param>
    /// <param name="place">Where the package has it.</param>
    /// <param name="known">The line so far; null for a function that the schema does not have.</param>
    /// <exception cref="SchemaToolException">A file of the package is missing or of another form, or the function takes objects.</exception>
    public static JsonObject Make(LineContext context, TokenPlace place, JsonObject? known)
    {
        var declarations = context.Source.Package.Declarations(place.Declarations);
        var (_, inputs) = InvokeReader.Read(context.Source.Package.Script(place.Script), place.Name);
        var name = char.ToUpperInvariant(place.Name[0]) + place.Name[1..];
        var csharp = context.Names.Class(place.Folder, place.Name);
        var args = declarations.Interfaces.GetValueOrDefault(name + "Args");
        var usesBefore = context.Uses.Count;
        var line = new JsonObject
        {
            ["csharp"] = csharp,
            ["inputs"] = context.Properties(declarations, args?.Members ?? [], csharp + "Args", isInput: true, inputs, known?["inputs"] as JsonObject),
        };
        if (context.Uses.Skip(usesBefore).Any(use => use.Kind == TypeKind.Input))
        {
            throw new SchemaToolException($"{declarations.Path}:{args!.Line}: '{place.Name}' takes objects, which a schema cannot say of a function");
        }

        line["outputs"] = context.Properties(
            declarations,
            declarations.Interface(name + "Result").Members,
            csharp + "Result",
            isInput: false,
            ImmutableDictionary<string, InputFacts>.Empty,
            known?["outputs"] as JsonObject);
        return line;
    }
}
