namespace Payments.Infra.Preview.Render;

/// <summary>A plan as files.</summary>
/// <param name="Files">Content by path, which is relative and has forward slashes.</param>
/// <param name="Objects">How many Kubernetes objects there are.</param>
/// <param name="Placeholders">How many values must be supplied.</param>
/// <param name="LeftOut">How many resources are not rendered.</param>
public sealed record RenderedPlan(ImmutableSortedDictionary<string, string> Files, int Objects, int Placeholders, int LeftOut);
