namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name, or a mark such as <c>&amp;&amp;</c>; for a literal its text.</param>
/// <param name="Value">What a literal is worth.</param>
/// <param name="Position">Where it begins, from 0.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, object? Value, int Position)
{
    public bool Is(string mark) => Kind == CelTokenKind.Mark && Text == mark;
}
