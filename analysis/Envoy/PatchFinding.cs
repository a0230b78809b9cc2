namespace Payments.Infra.Analysis.Envoy;

/// <summary>What is wrong with an EnvoyFilter, or with one of its patches.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Filter">The EnvoyFilter, as <c>NAMESPACE/NAME</c>.</param>
/// <param name="Patch">Index of the patch; null when it is about all of them.</param>
/// <param name="Path">The field at fault, from <c>spec</c> on.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Problem">What comes of it.</param>
/// <param name="Allowed">What it may hold.</param>
/// <param name="Fix">What to do.</param>
public sealed record PatchFinding(
    PatchSeverity Severity, string Filter, int? Patch, string Path, string Value, string Problem, string Allowed, string Fix)
{
    /// <summary>All of it in a line.</summary>
    public override string ToString() => $"EnvoyFilter {Filter}: {Path}: {Value} {Problem}; expected {Allowed}. {Fix}";
}
