namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Text,
    Sign,
    End,
}
