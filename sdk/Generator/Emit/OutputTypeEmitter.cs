using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes a class of outputs.</summary>
internal static class OutputTypeEmitter
{
    public static GeneratedSource Emit(ClassSchema schema)
    {
        var name = Naming.Simple(schema.CSharpName);
        var code = new CodeWriter(Naming.Namespace(schema.CSharpName));
        code.Summary($"The object <c>{name}</c> as a provider returns it.");
        code.Line("[global::Pulumi.OutputType]");
        code.Open($"public sealed class {name}");
        foreach (var property in schema.Properties)
        {
            code.Summary($"Wire path <c>{property.Path}</c>.");
            code.Line($"public readonly {CSharpTypes.Output(property)} {property.Member};");
            code.Line();
        }

        code.Line("[global::Pulumi.OutputConstructor]");
        code.Open($"private {name}({string.Join(", ", schema.Properties.Select(Parameter))})");
        foreach (var property in schema.Properties)
        {
            code.Line($"{property.Member} = {ParameterName(property)};");
        }

        code.Close();
        code.Close();
        return GeneratedSource.Of(schema.CSharpName, code);
    }

    private static string Parameter(PropertySchema property)
    {
        var attribute = Naming.Camel(property.Member) == property.Wire
            ? ""
            : $"[global::Pulumi.OutputConstructorParameter({CSharpTypes.Literal(property.Wire)})] ";
        return $"{attribute}{CSharpTypes.Output(property)} {ParameterName(property)}";
    }

    private static string ParameterName(PropertySchema property) => CSharpTypes.Identifier(Naming.Camel(property.Member));
}
