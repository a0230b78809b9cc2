using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes what the classes of a package share.</summary>
internal static class PackageEmitter
{
    public static GeneratedSource Emit(ProviderSchema schema, string rootNamespace)
    {
        var code = new CodeWriter(rootNamespace);
        Version(code, schema);
        if (schema.Functions.Length > 0)
        {
            code.Line();
            Invokes(code);
        }

        var inputs = schema.Resources.SelectMany(resource => resource.Inputs).Concat(schema.Inputs.SelectMany(type => type.Properties));
        if (inputs.Any(input => input.Environment.Length > 0))
        {
            code.Line();
            Environment(code);
        }

        return GeneratedSource.Of($"{rootNamespace}.Package", code);
    }

    /// <summary>A base class of the package's own, which only its own resources extend.</summary>
    public static GeneratedSource EmitBase(string name, string extended, string rootNamespace)
    {
        var code = new CodeWriter(Naming.Namespace(name));
        code.Summary($"A resource of the package <c>{rootNamespace}</c>.");
        code.Open($"public abstract class {Naming.Simple(name)} : global::{extended}");
        code.Line(
            $"internal {Naming.Simple(name)}(string type, string name, " +
            "global::Pulumi.ResourceArgs? args, global::Pulumi.CustomResourceOptions? options = null)");
        code.Line("    : base(type, name, args ?? global::Pulumi.ResourceArgs.Empty, options)");
        code.Line("{");
        code.Line("}");
        code.Close();
        return GeneratedSource.Of(name, code);
    }

    /// <summary>What reads the environment's value of an input.</summary>
    public static string FromEnvironment(PropertySchema property, string rootNamespace)
    {
        var reader = property.Type switch
        {
            TypeShape.Scalar { CSharpName: "bool" } => "Flag",
            TypeShape.Scalar { CSharpName: "int" } => "Whole",
            TypeShape.Scalar { CSharpName: "double" } => "Number",
            _ => "Text",
        };
        return $"global::{rootNamespace}.EnvironmentDefaults.{reader}({CSharpTypes.Literal(property.Environment)})";
    }

    private static void Version(CodeWriter code, ProviderSchema schema)
    {
        code.Summary($"Which version of the package <c>{schema.Package}</c> these classes stand for.");
        code.Open("internal static class PackageVersion");
        code.Line($"public const string Value = {CSharpTypes.Literal(schema.Version)};");
        code.Close();
        code.Line();
        code.Summary("Names the type token of a resource class of this package.");
        code.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Class)]");
        code.Line(
            $"internal sealed class {Naming.Pascal(schema.Package)}ResourceTypeAttribute(string type) : " +
            "global::Pulumi.ResourceTypeAttribute(type, PackageVersion.Value);");
    }

    private static void Invokes(CodeWriter code)
    {
        code.Summary("Names the package's version in the options of a call.");
        code.Open("internal static class InvokeDefaults");
        code.Open("public static T WithVersion<T>(T? options) where T : global::Pulumi.InvokeOptions, new()");
        code.Line("var result = options ?? new T();");
        code.Line("result.Version ??= PackageVersion.Value;");
        code.Line("return result;");
        code.Close();
        code.Close();
    }

    private static void Environment(CodeWriter code)
    {
        code.Summary("Reads inputs that the environment gives.");
        code.Open("internal static class EnvironmentDefaults");
        code.Open("public static global::Pulumi.Input<string>? Text(string variable)");
        code.Line("var value = global::System.Environment.GetEnvironmentVariable(variable);");
        code.Line("return string.IsNullOrEmpty(value) ? null : (global::Pulumi.Input<string>)value;");
        code.Close();
        code.Line();
        code.Line("public static global::Pulumi.Input<int>? Whole(string variable) =>");
        code.Line("    int.TryParse(global::System.Environment.GetEnvironmentVariable(variable), out var value) ? (global::Pulumi.Input<int>)value : null;");
        code.Line();
        code.Line("public static global::Pulumi.Input<double>? Number(string variable) =>");
        code.Line(
            "    double.TryParse(global::System.Environment.GetEnvironmentVariable(variable), out var value) ? (global::Pulumi.Input<double>)value : null;");
        code.Line();
        code.Line("public static global::Pulumi.Input<bool>? Flag(string variable) =>");
        code.Line("    global::System.Environment.GetEnvironmentVariable(variable) switch");
        code.Line("    {");
        code.Line("        \"1\" or \"t\" or \"T\" or \"true\" or \"TRUE\" or \"True\" => (global::Pulumi.Input<bool>)true,");
        code.Line("        \"0\" or \"f\" or \"F\" or \"false\" or \"FALSE\" or \"False\" => (global::Pulumi.Input<bool>)false,");
        code.Line("        _ => null,");
        code.Line("    };");
        code.Close();
    }
}
