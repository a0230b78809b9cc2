namespace Payments.Infra.Analysis.Mesh.Explanations;

/// <summary>Something that was decided on the way of a request.</summary>
/// <param name="Stage">What it is about, such as <c>route</c> or <c>authorization</c>.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Source">The object that decided, such as <c>AuthorizationPolicy payments/saga rule 0</c>; null where a default holds.</param>
/// <param name="Detail">More about it; empty for nothing.</param>
public sealed record ExplainedStep(string Stage, string Outcome, string? Source = null, string Detail = "");
