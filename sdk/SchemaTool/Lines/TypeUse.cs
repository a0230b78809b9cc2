namespace Payments.Infra.SchemaTool.Lines;

/// <summary>A type that a line refers to.</summary>
/// <param name="Kind">Which file has it.</param>
/// <param name="Name">Its name there, with namespaces.</param>
internal readonly record struct TypeUse(TypeKind Kind, string Name);
