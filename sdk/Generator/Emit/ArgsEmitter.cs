using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes a class of inputs.</summary>
internal static class ArgsEmitter
{
    public static GeneratedSource Emit(
        string csharpName, string summary, IReadOnlyList<PropertySchema> properties, string rootNamespace = "", bool isSealed = false)
    {
        var code = new CodeWriter(Naming.Namespace(csharpName));
        code.Summary(summary);
        code.Open($"public {(isSealed ? "sealed " : "")}class {Naming.Simple(csharpName)} : global::Pulumi.ResourceArgs");
        WriteMembers(code, properties);
        WriteConstructor(code, Naming.Simple(csharpName), properties, rootNamespace);
        code.Line("/// <summary>No inputs.</summary>");
        code.Line($"public static new {Naming.Simple(csharpName)} Empty => new();");
        code.Close();
        return GeneratedSource.Of(csharpName, code);
    }

    /// <summary>Inputs that have a value, or that the environment gives, unless the program sets them.</summary>
    private static void WriteConstructor(CodeWriter code, string name, IReadOnlyList<PropertySchema> properties, string rootNamespace)
    {
        var defaults = properties.Where(property => property.Environment.Length > 0 || property.Default is not null).ToList();
        if (defaults.Count == 0)
        {
            return;
        }

        code.Summary("Inputs with their defaults.");
        code.Open($"public {name}()");
        foreach (var property in defaults)
        {
            var value = property.Environment.Length > 0 ? PackageEmitter.FromEnvironment(property, rootNamespace) : CSharpTypes.Literal(property.Default!);
            code.Line($"{property.Member} = {value};");
        }

        code.Close();
        code.Line();
    }

    public static void WriteMembers(CodeWriter code, IReadOnlyList<PropertySchema> properties)
    {
        foreach (var property in properties)
        {
            Write(code, property);
        }
    }

    private static void Write(CodeWriter code, PropertySchema property)
    {
        var type = CSharpTypes.Input(property.Type);
        var isCollection = property.Type is TypeShape.List or TypeShape.Map;
        var attribute = $"[global::Pulumi.Input({string.Join(", ", AttributeArguments(property))})]";
        var summary = Summary(property);
        if (!isCollection && !property.Secret)
        {
            code.Summary(summary);
            code.Line(attribute);
            code.Line(property.Required
                ? $"public {type} {property.Member} {{ get; set; }} = null!;"
                : $"public {type}? {property.Member} {{ get; set; }}");
            code.Line();
            return;
        }

        var field = "_" + Naming.Camel(property.Member);
        code.Line(attribute);
        code.Line($"private {type}? {field};");
        code.Line();
        code.Summary(summary);
        code.Open($"public {type}{(isCollection ? "" : "?")} {property.Member}");
        code.Line(isCollection ? $"get => {field} ??= new {type}();" : $"get => {field};");
        code.Line(property.Secret ? $"set => {field} = {SecretValue(property.Type)};" : $"set => {field} = value;");
        code.Close();
        code.Line();
    }

    /// <summary>The assigned value as a secret. Entries added to a map through an object initialiser pass this by.</summary>
    private static string SecretValue(TypeShape type) => type switch
    {
        TypeShape.List or TypeShape.Map => $"{CSharpTypes.Outputs}.CreateSecret(global::Pulumi.InputExtensions.ToOutput(value))",
        _ => $"value is null ? null : ({CSharpTypes.Input(type)}){CSharpTypes.Outputs}.CreateSecret(global::Pulumi.InputExtensions.ToOutput(value))",
    };

    private static IEnumerable<string> AttributeArguments(PropertySchema property)
    {
        yield return CSharpTypes.Literal(property.Wire);
        if (property.Required)
        {
            yield return "required: true";
        }

        if (property.Json)
        {
            yield return "json: true";
        }
    }

    private static string Summary(PropertySchema property) => string.Join(" ", new[]
    {
        $"Wire path <c>{property.Path}</c>.",
        property.Required ? "Required." : "",
        property.Remark,
    }.Where(part => part.Length > 0));
}
