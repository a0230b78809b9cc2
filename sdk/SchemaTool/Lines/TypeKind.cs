namespace Payments.Infra.SchemaTool.Lines;

/// <summary>Which of a package's files has a type.</summary>
internal enum TypeKind
{
    Input,
    Output,
    Enum,
}
