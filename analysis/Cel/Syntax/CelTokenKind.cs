namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>What a token is.</summary>
internal enum CelTokenKind
{
    Name,
    Literal,
    Mark,
    End,
}
