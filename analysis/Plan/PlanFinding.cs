namespace Payments.Infra.Analysis.Plan;

/// <summary>Something that would go wrong once all of a plan is there, though each object alone is right.</summary>
/// <param name="Source">Of the object that is at fault.</param>
/// <param name="Path">Property that is at fault, such as <c>spec.selector</c>.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="IsCertain">Whether it goes wrong whatever else the cluster has.</param>
public sealed record PlanFinding(string Source, string Path, string Message, bool IsCertain)
{
    /// <summary>What <c>istioctl analyze</c> calls it, such as <c>IST0101</c>; empty for what it has no name for.</summary>
    public string Code { get; init; } = "";
}
