namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>A method of a class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Returns">What it returns; null for a constructor.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record MethodDeclaration(string Name, ImmutableArray<MemberDeclaration> Parameters, TypeExpression? Returns, int Line)
{
    public const string Constructor = "constructor";
}
