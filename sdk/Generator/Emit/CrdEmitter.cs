using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes the classes of custom resources on top of the official untyped one.</summary>
internal static class CrdEmitter
{
    private const string Base = "global::Pulumi.Kubernetes.ApiExtensions.CustomResource";

    public static IEnumerable<GeneratedSource> Emit(ImmutableArray<CrdSchema> crds) => crds.SelectMany(Emit);

    private static IEnumerable<GeneratedSource> Emit(CrdSchema crd)
    {
        yield return Resource(crd);
        yield return Args(crd);
        foreach (var type in crd.Classes)
        {
            yield return ArgsEmitter.Emit(type.CSharpName, $"Part of the spec of a {crd.Kind}.", type.Properties);
        }

        foreach (var type in crd.Enums)
        {
            yield return EnumEmitter.Emit(type);
        }
    }

    private static GeneratedSource Resource(CrdSchema crd)
    {
        var code = new CodeWriter(crd.Namespace);
        code.Summary($"The custom resource <c>{crd.ApiVersion}</c> <c>{crd.Kind}</c>.");
        code.Open($"public class {crd.Kind} : {Base}");
        code.Summary($"Registers a {crd.Kind}.");
        code.Line("/// <param name=\"name\">Name in the program, unique among its kind and parents.</param>");
        code.Line("/// <param name=\"args\">Inputs.</param>");
        code.Line("/// <param name=\"options\">How the engine treats it.</param>");
        code.Line($"public {crd.Kind}(string name, {crd.Kind}Args args, global::Pulumi.CustomResourceOptions? options = null)");
        code.Line("    : base(name, args, options)");
        code.Line("{");
        code.Line("}");
        code.Close();
        return GeneratedSource.Of($"{crd.Namespace}.{crd.Kind}", code);
    }

    private static GeneratedSource Args(CrdSchema crd)
    {
        var code = new CodeWriter(crd.Namespace);
        code.Summary($"Inputs of a {crd.Kind}.");
        code.Open($"public class {crd.Kind}Args : {Base}Args");
        code.Summary($"Inputs with <c>apiVersion</c> {crd.ApiVersion} and <c>kind</c> {crd.Kind}.");
        code.Line($"public {crd.Kind}Args()");
        code.Line($"    : base({CSharpTypes.Literal(crd.ApiVersion)}, {CSharpTypes.Literal(crd.Kind)})");
        code.Line("{");
        code.Line("}");
        code.Line();
        ArgsEmitter.WriteMembers(code, [new PropertySchema("spec", "Spec", crd.Spec, "spec")]);
        code.Close();
        return GeneratedSource.Of($"{crd.Namespace}.{crd.Kind}Args", code);
    }
}
