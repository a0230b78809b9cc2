using Microsoft.CodeAnalysis;

namespace Payments.Infra.House.Tests.Sources;

/// <summary>A use of a type or member.</summary>
/// <param name="File">The file, relative to the repository.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Symbol">What is used.</param>
internal sealed record Use(string File, int Line, ISymbol Symbol)
{
    /// <summary>The type that is used, or that has the member; null for what is declared in a method, and for namespaces.</summary>
    public INamedTypeSymbol? Type => Declared as INamedTypeSymbol ?? (Declared is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol
        ? Declared.ContainingType
        : null);

    /// <summary>The sources that declare it; none for what another assembly declares.</summary>
    public ImmutableArray<string> Files
    {
        get
        {
            // The compiler declares constructors, members of records and the like itself: they stand where their type does.
            var places = Type is null ? [] : Declared.DeclaringSyntaxReferences;
            places = places.IsEmpty && Type is not null ? Type.OriginalDefinition.DeclaringSyntaxReferences : places;
            return [.. places.Select(place => place.SyntaxTree.FilePath).Distinct().Order(StringComparer.Ordinal)];
        }
    }

    private ISymbol Declared => (Symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : Symbol).OriginalDefinition;
}
