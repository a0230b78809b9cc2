namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>What a file of declarations (<c>.d.ts</c>) declares.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Interfaces">Its interfaces by name with namespaces.</param>
/// <param name="Classes">Its classes by name.</param>
internal sealed record DeclarationFile(
    string Path, ImmutableDictionary<string, InterfaceDeclaration> Interfaces, ImmutableDictionary<string, ClassDeclaration> Classes)
{
    /// <summary>The interface of that name.</summary>
    /// <exception cref="SchemaToolException">There is none.</exception>
    public InterfaceDeclaration Interface(string name) => Interfaces.TryGetValue(name, out var found)
        ? found
        : throw new SchemaToolException($"{Path}: declares no interface '{name}'");

    /// <summary>The class of that name.</summary>
    /// <exception cref="SchemaToolException">There is none.</exception>
    public ClassDeclaration Class(string name) => Classes.TryGetValue(name, out var found)
        ? found
        : throw new SchemaToolException($"{Path}: declares no class '{name}'");
}
