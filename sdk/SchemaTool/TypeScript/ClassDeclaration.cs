namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>A class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Properties">Its read-only properties, in the order of the file.</param>
/// <param name="Methods">Its methods by name, with what each returns; static ones left out.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ClassDeclaration(string Name, ImmutableArray<MemberDeclaration> Properties, ImmutableArray<MethodDeclaration> Methods, int Line)
{
    /// <summary>Whether the constructor takes its second argument, the inputs, as optional.</summary>
    public bool HasOptionalArguments => Methods.FirstOrDefault(method => method.Name == MethodDeclaration.Constructor) is { } constructor
        && constructor.Parameters.ElementAtOrDefault(1) is { IsOptional: true };
}
