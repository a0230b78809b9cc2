namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>A word of an expression.</summary>
/// <param name="Type">What it is, as mistakes name it: <c>'&amp;&amp;'</c>, <c>NUM_INT</c>, <c>IDENTIFIER</c>.</param>
/// <param name="Text">Its text; empty at the end.</param>
/// <param name="Position">Where it begins, from 0.</param>
/// <param name="Value">What a text or bytes literal is worth; null for other words.</param>
internal readonly record struct CelToken(string Type, string Text, int Position, object? Value = null)
{
    public const string EndType = "<EOF>";
    public const string Name = "IDENTIFIER";
    public const string Whole = "NUM_INT";
    public const string Unsigned = "NUM_UINT";
    public const string Fraction = "NUM_FLOAT";
    public const string String = "STRING";
    public const string Bytes = "BYTES";

    public int End => Position + Text.Length;
}
