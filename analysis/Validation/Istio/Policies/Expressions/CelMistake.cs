namespace Payments.Infra.Analysis.Validation.Istio.Policies.Expressions;

/// <summary>A mistake in an expression.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 0.</param>
/// <param name="Text">What is wrong.</param>
internal sealed record CelMistake(int Line, int Column, string Text);
