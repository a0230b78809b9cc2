using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes the class that calls a function, its two kinds of arguments, and its result.</summary>
internal static class FunctionEmitter
{
    public static IEnumerable<GeneratedSource> Emit(FunctionSchema function, string rootNamespace)
    {
        yield return Caller(function, rootNamespace);
        if (function.Inputs.Length > 0)
        {
            yield return Args(function, "Args", CSharpTypes.Plain);
            yield return Args(function, "InvokeArgs", CSharpTypes.Input);
        }

        yield return OutputTypeEmitter.Emit(new ClassSchema(function.CSharpName + "Result", function.Outputs));
    }

    private static GeneratedSource Caller(FunctionSchema function, string rootNamespace)
    {
        var name = Naming.Simple(function.CSharpName);
        var code = new CodeWriter(Naming.Namespace(function.CSharpName));
        code.Summary($"The function <c>{function.Token}</c>.");
        code.Open($"public static class {name}");
        Method("InvokeAsync", "global::System.Threading.Tasks.Task", "Args", "InvokeOptions? options = null");
        Method("Invoke", CSharpTypes.Outputs, "InvokeArgs", "InvokeOptions? options = null");
        Method("Invoke", CSharpTypes.Outputs, "InvokeArgs", "InvokeOutputOptions options");
        code.Close();
        return GeneratedSource.Of(function.CSharpName, code);

        void Method(string method, string wrapper, string suffix, string options)
        {
            var optional = !function.Inputs.Any(input => input.Required);
            var parameter = function.Inputs.Length == 0
                ? ""
                : $"{name}{suffix}{(optional ? "?" : "")} args{(optional && options.EndsWith("null", System.StringComparison.Ordinal) ? " = null" : "")}, ";
            var argument = function.Inputs.Length == 0 ? "global::Pulumi.InvokeArgs.Empty" : $"args ?? new {name}{suffix}()";
            code.Summary("Calls the function.");
            if (function.Inputs.Length > 0)
            {
                code.Line("/// <param name=\"args\">Arguments.</param>");
            }

            code.Line("/// <param name=\"options\">How it is called.</param>");
            code.Line($"public static {wrapper}<{name}Result> {method}({parameter}global::Pulumi.{options}) =>");
            code.Line(
                $"    global::Pulumi.Deployment.Instance.{method}<{name}Result>({CSharpTypes.Literal(function.Token)}, {argument}, " +
                $"global::{rootNamespace}.InvokeDefaults.WithVersion(options));");
            code.Line();
        }
    }

    private static GeneratedSource Args(FunctionSchema function, string suffix, System.Func<TypeShape, string> typeOf)
    {
        var csharpName = function.CSharpName + suffix;
        var name = Naming.Simple(csharpName);
        var code = new CodeWriter(Naming.Namespace(csharpName));
        code.Summary($"Arguments of <c>{function.Token}</c>.");
        code.Open($"public sealed class {name} : global::Pulumi.InvokeArgs");
        foreach (var input in function.Inputs)
        {
            var type = typeOf(input.Type);
            code.Summary($"Wire path <c>{input.Path}</c>.{(input.Required ? " Required." : "")}");
            code.Line($"[global::Pulumi.Input({CSharpTypes.Literal(input.Wire)}{(input.Required ? ", required: true" : "")})]");
            code.Line(input.Required
                ? $"public {type} {input.Member} {{ get; set; }} = default!;"
                : $"public {type}? {input.Member} {{ get; set; }}");
            code.Line();
        }

        code.Summary("No arguments.");
        code.Line($"public static new {name} Empty => new();");
        code.Close();
        return GeneratedSource.Of(csharpName, code);
    }
}
