using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes all classes of a Pulumi package.</summary>
internal static class ProviderEmitter
{
    public static IEnumerable<GeneratedSource> Emit(ProviderSchema schema)
    {
        var rootNamespace = $"Pulumi.{Naming.Pascal(schema.Package)}";
        yield return PackageEmitter.Emit(schema, rootNamespace);
        foreach (var (name, extended) in schema.Bases)
        {
            yield return PackageEmitter.EmitBase(name, extended, rootNamespace);
        }

        foreach (var source in schema.Resources.Where(resource => resource.TypeInputs.Length > 0).SelectMany(OpenResourceEmitter.Emit))
        {
            yield return source;
        }

        foreach (var resource in schema.Resources.Where(resource => resource.TypeInputs.Length == 0))
        {
            yield return ResourceEmitter.Emit(resource, rootNamespace, schema.IsKubernetes);
            yield return ArgsEmitter.Emit(
                resource.ArgsName,
                $"Inputs of <c>{resource.Token}</c>.",
                resource.Inputs,
                rootNamespace,
                isSealed: !schema.IsKubernetes || resource.Kind == "provider");
            if (resource.StateName is { } stateName)
            {
                yield return ArgsEmitter.Emit(
                    stateName,
                    $"State by which an existing <c>{resource.Token}</c> is found.",
                    [.. resource.Outputs.Select(output => output with { Secret = resource.SecretOutputs.Contains(output.Wire) })],
                    rootNamespace,
                    isSealed: true);
            }

            foreach (var method in resource.Methods)
            {
                yield return OutputTypeEmitter.Emit(new ClassSchema(MethodEmitter.ResultName(resource, method), method.Outputs));
            }
        }

        foreach (var source in schema.Functions.SelectMany(function => FunctionEmitter.Emit(function, rootNamespace)))
        {
            yield return source;
        }

        foreach (var type in schema.Inputs)
        {
            yield return ArgsEmitter.Emit(
                type.CSharpName,
                $"The object <c>{Naming.Simple(type.CSharpName)}</c> as a program gives it.",
                type.Properties,
                rootNamespace,
                isSealed: !schema.IsKubernetes);
        }

        foreach (var type in schema.Outputs)
        {
            yield return OutputTypeEmitter.Emit(type);
        }

        foreach (var type in schema.Enums)
        {
            yield return EnumEmitter.Emit(type);
        }
    }
}
