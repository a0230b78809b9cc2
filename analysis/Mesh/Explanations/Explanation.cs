namespace Payments.Infra.Analysis.Mesh.Explanations;

/// <summary>What becomes of a request, place by place.</summary>
/// <param name="Verdict">
/// <c>allowed</c>, <c>denied</c>, <c>unauthenticated</c>, <c>reset</c>, <c>not sent</c>, or <c>depends</c> where it may go to several places.
/// </param>
/// <param name="Hops">The places.</param>
public sealed record Explanation(string Verdict, ImmutableArray<ExplainedHop> Hops);
