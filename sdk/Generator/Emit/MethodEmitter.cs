using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes the methods of a resource.</summary>
internal static class MethodEmitter
{
    /// <summary>Full C# name of what a method gives.</summary>
    public static string ResultName(ResourceSchema resource, MethodSchema method) => $"{resource.CSharpName}{method.Member}Result";

    public static void Write(CodeWriter code, ResourceSchema resource)
    {
        foreach (var method in resource.Methods)
        {
            var result = "global::" + ResultName(resource, method);
            code.Summary($"Calls <c>{method.Token}</c>.");
            code.Line($"public {CSharpTypes.Outputs}<{result}> {method.Member}() =>");
            code.Line($"    global::Pulumi.Deployment.Instance.Call<{result}>({CSharpTypes.Literal(method.Token)}, global::Pulumi.CallArgs.Empty, this);");
            code.Line();
        }
    }
}
