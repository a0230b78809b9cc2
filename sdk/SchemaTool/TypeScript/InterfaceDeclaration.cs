namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>An interface.</summary>
/// <param name="Name">Name with its namespaces, such as <c>core.v1.Container</c>.</param>
/// <param name="Members">Its properties, in the order of the file.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record InterfaceDeclaration(string Name, ImmutableArray<MemberDeclaration> Members, int Line);
