namespace Payments.Infra.Analysis.Mesh.Explanations;

/// <summary>A place on the way of a request.</summary>
/// <param name="Place">The pods, and which side of their proxy, such as <c>payments/saga inbound 8080</c>.</param>
/// <param name="Steps">What is decided there, in this order.</param>
public sealed record ExplainedHop(string Place, ImmutableArray<ExplainedStep> Steps);
