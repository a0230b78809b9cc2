namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>A mistake in an expression.</summary>
/// <param name="Position">Where, from 0.</param>
/// <param name="Text">What is wrong.</param>
internal sealed record CelMistake(int Position, string Text);
