using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes a resource class.</summary>
internal static class ResourceEmitter
{
    public static GeneratedSource Emit(ResourceSchema resource, string rootNamespace, bool isKubernetes)
    {
        var name = Naming.Simple(resource.CSharpName);
        var code = new CodeWriter(Naming.Namespace(resource.CSharpName));
        code.Summary($"The resource <c>{resource.Token}</c>.");
        code.Line($"[global::{rootNamespace}.{rootNamespace.Substring("Pulumi.".Length)}ResourceType({CSharpTypes.Literal(resource.Token)})]");
        code.Open($"public partial class {name} : global::{resource.BaseName}");
        WriteOutputs(code, resource);
        WriteConstructor(code, resource, name, needsArgs: !isKubernetes && resource.Inputs.Any(input => input.Required));
        if (resource.Kind == "custom")
        {
            WriteGet(code, resource, name);
        }

        MethodEmitter.Write(code, resource);
        WriteMakeArgs(code, resource);
        WriteMakeOptions(code, resource, rootNamespace);
        code.Close();
        return GeneratedSource.Of(resource.CSharpName, code);
    }

    public static void WriteOutputs(CodeWriter code, ResourceSchema resource)
    {
        foreach (var output in resource.Outputs)
        {
            code.Summary($"Wire path <c>{output.Path}</c>.");
            code.Line($"[global::Pulumi.Output({CSharpTypes.Literal(output.Wire)})]");
            code.Line($"public {CSharpTypes.Outputs}<{CSharpTypes.Output(output)}> {output.Member} {{ get; private set; }} = null!;");
            code.Line();
        }
    }

    private static string Options(ResourceSchema resource) =>
        $"global::Pulumi.{(resource.Kind == "component" ? "ComponentResourceOptions" : "CustomResourceOptions")}";

    private static void WriteConstructor(CodeWriter code, ResourceSchema resource, string name, bool needsArgs)
    {
        var args = $"global::{resource.ArgsName}";
        var token = CSharpTypes.Literal(resource.Kind == "provider" ? resource.Token.Split(':')[2] : resource.Token);
        code.Summary($"Registers <c>{resource.Token}</c>.");
        code.Line("/// <param name=\"name\">Name in the program, unique among its kind and parents.</param>");
        code.Line("/// <param name=\"args\">Inputs.</param>");
        code.Line("/// <param name=\"options\">How the engine treats it.</param>");
        code.Line($"public {name}(string name, {args}{(needsArgs ? " args" : "? args = null")}, {Options(resource)}? options = null)");
        code.Line($"    : base({token}, name, MakeArgs(args), MakeResourceOptions(options, \"\"){(resource.Kind == "component" ? ", remote: true" : "")})");
        code.Line("{");
        code.Line("}");
        code.Line();
    }

    private static void WriteGet(CodeWriter code, ResourceSchema resource, string name)
    {
        var (parameter, argument, pass) = resource.StateName is { } state
            ? ($"global::{state}? state = null, ", "state", $"global::{state}? state, ")
            : ("", "null", "");
        code.Line($"private {name}(string name, global::Pulumi.Input<string> id, {pass}{Options(resource)}? options)");
        code.Line($"    : base({CSharpTypes.Literal(resource.Token)}, name, {argument}, MakeResourceOptions(options, id))");
        code.Line("{");
        code.Line("}");
        code.Line();
        code.Summary("Reads an existing resource.");
        code.Line("/// <param name=\"name\">Name in the program.</param>");
        code.Line("/// <param name=\"id\">Id of the resource.</param>");
        if (resource.StateName is not null)
        {
            code.Line("/// <param name=\"state\">What else is known of it.</param>");
        }

        code.Line("/// <param name=\"options\">How the engine treats it.</param>");
        code.Line($"public static {name} Get(string name, global::Pulumi.Input<string> id, {parameter}{Options(resource)}? options = null) =>");
        code.Line($"    new(name, id, {(resource.StateName is not null ? "state, " : "")}options);");
        code.Line();
    }

    private static void WriteMakeArgs(CodeWriter code, ResourceSchema resource)
    {
        code.Open($"private static global::Pulumi.ResourceArgs MakeArgs(global::{resource.ArgsName}? args)");
        code.Line($"args ??= new global::{resource.ArgsName}();");
        foreach (var (member, value) in resource.Constants)
        {
            code.Line($"args.{member} = {CSharpTypes.Literal(value)};");
        }

        code.Line("return args;");
        code.Close();
        code.Line();
    }

    private static void WriteMakeOptions(CodeWriter code, ResourceSchema resource, string rootNamespace)
    {
        var options = Options(resource);
        code.Open($"private static {options} MakeResourceOptions({options}? options, global::Pulumi.Input<string>? id)");
        code.Open($"var defaults = new {options}");
        code.Line($"Version = global::{rootNamespace}.PackageVersion.Value,");
        WriteList(code, "Aliases", resource.Aliases.Select(alias => $"new global::Pulumi.Alias {{ Type = {CSharpTypes.Literal(alias)} }}"));
        WriteList(code, "AdditionalSecretOutputs", resource.SecretOutputs.Select(CSharpTypes.Literal));
        WriteList(code, "ReplaceOnChanges", resource.ReplaceOnChanges.Select(CSharpTypes.Literal));
        code.Close();
        code.Line(";");
        code.Line($"var merged = {options}.Merge(defaults, options);");
        code.Line("merged.Id = id ?? merged.Id;");
        code.Line("return merged;");
        code.Close();
    }

    private static void WriteList(CodeWriter code, string member, IEnumerable<string> values)
    {
        if (values.ToImmutableArray() is { Length: > 0 } all)
        {
            code.Line($"{member} = {{ {string.Join(", ", all)} }},");
        }
    }
}
