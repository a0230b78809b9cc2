using System.Collections.Generic;
using System.Linq;
using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes all classes of a Pulumi package.</summary>
internal static class ProviderEmitter
{
    public static IEnumerable<GeneratedSource> Emit(ProviderSchema schema)
    {
        var rootNamespace = $"Pulumi.{Naming.Pascal(schema.Package)}";
        yield return Package(schema, rootNamespace);
        foreach (var resource in schema.Resources)
        {
            yield return ResourceEmitter.Emit(resource, rootNamespace);
            yield return ArgsEmitter.Emit(resource.ArgsName, $"Inputs of <c>{resource.Token}</c>.", resource.Inputs);
            if (ResourceEmitter.HasState(resource))
            {
                yield return ArgsEmitter.Emit(
                    ResourceEmitter.StateName(resource),
                    $"State by which an existing <c>{resource.Token}</c> is found.",
                    [.. resource.Outputs.Select(output => output with { Secret = resource.SecretOutputs.Contains(output.Wire) })]);
            }
        }

        foreach (var type in schema.Inputs)
        {
            yield return ArgsEmitter.Emit(type.CSharpName, $"The object <c>{Naming.Simple(type.CSharpName)}</c> as a program gives it.", type.Properties);
        }

        foreach (var type in schema.Outputs)
        {
            yield return OutputTypeEmitter.Emit(type);
        }

        foreach (var type in schema.Enums)
        {
            yield return EnumEmitter.EmitStruct(type);
        }
    }

    private static GeneratedSource Package(ProviderSchema schema, string rootNamespace)
    {
        var attribute = $"{Naming.Pascal(schema.Package)}ResourceTypeAttribute";
        var code = new CodeWriter(rootNamespace);
        code.Summary($"Which version of the package <c>{schema.Package}</c> these classes stand for.");
        code.Open("internal static class PackageVersion");
        code.Line($"public const string Value = {CSharpTypes.Literal(schema.Version)};");
        code.Close();
        code.Line();
        code.Summary("Names the type token of a resource class of this package.");
        code.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Class)]");
        code.Line($"internal sealed class {attribute}(string type) : global::Pulumi.ResourceTypeAttribute(type, PackageVersion.Value);");
        return GeneratedSource.Of($"{rootNamespace}.Package", code);
    }
}
