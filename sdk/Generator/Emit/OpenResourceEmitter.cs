using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes a resource of any type of the package, which the arguments name: programs subclass the arguments.</summary>
internal static class OpenResourceEmitter
{
    public static IEnumerable<GeneratedSource> Emit(ResourceSchema resource)
    {
        yield return Resource(resource);
        yield return Args(resource);
    }

    private static GeneratedSource Resource(ResourceSchema resource)
    {
        var name = Naming.Simple(resource.CSharpName);
        var code = new CodeWriter(Naming.Namespace(resource.CSharpName));
        code.Summary($"A resource of the package <c>{resource.Token}</c> whose type its arguments name.");
        code.Open($"public class {name} : global::{resource.BaseName}");
        ResourceEmitter.WriteOutputs(code, resource);
        code.Summary("Registers a resource. The version of the provider is not defaulted.");
        code.Line("/// <param name=\"name\">Name in the program, unique among its kind and parents.</param>");
        code.Line("/// <param name=\"args\">Inputs.</param>");
        code.Line("/// <param name=\"options\">How the engine treats it.</param>");
        code.Line($"public {name}(string name, global::{resource.ArgsName} args, global::Pulumi.CustomResourceOptions? options = null)");
        code.Line("    : base(args.TypeToken, name, args, options)");
        code.Line("{");
        code.Line("}");
        code.Close();
        return GeneratedSource.Of(resource.CSharpName, code);
    }

    private static GeneratedSource Args(ResourceSchema resource)
    {
        var name = Naming.Simple(resource.ArgsName);
        var parts = resource.Inputs.Where(input => resource.TypeInputs.Contains(input.Wire)).ToList();
        var parameters = parts.Select(part => CSharpTypes.Identifier(Naming.Camel(part.Member))).ToList();
        var code = new CodeWriter(Naming.Namespace(resource.ArgsName));
        code.Summary($"Inputs that every resource of the package <c>{resource.Token}</c> has. Subclass it to add those of one type.");
        code.Open($"public abstract class {name} : global::Pulumi.ResourceArgs");
        ArgsEmitter.WriteMembers(code, [.. resource.Inputs.Except(parts)]);
        foreach (var part in parts)
        {
            code.Summary($"Wire path <c>{part.Path}</c>.");
            code.Line($"[global::Pulumi.Input({CSharpTypes.Literal(part.Wire)})]");
            code.Line($"public global::Pulumi.Input<string> {part.Member} {{ get; }}");
            code.Line();
        }

        code.Line("internal string TypeToken { get; }");
        code.Line();
        code.Summary("Inputs of one type.");
        foreach (var (part, parameter) in parts.Zip(parameters, (part, parameter) => (part, parameter)))
        {
            code.Line($"/// <param name=\"{parameter.TrimStart('@')}\">Wire path <c>{part.Path}</c>.</param>");
        }

        code.Open($"protected {name}({string.Join(", ", parameters.Select(parameter => $"string {parameter}"))})");
        foreach (var (part, parameter) in parts.Zip(parameters, (part, parameter) => (part, parameter)))
        {
            code.Line($"{part.Member} = {parameter};");
        }

        code.Line($"TypeToken = $\"{resource.Token}:{string.Join(":", parameters.Select(parameter => $"{{{parameter}}}"))}\";");
        code.Close();
        code.Close();
        return GeneratedSource.Of(resource.ArgsName, code);
    }
}
