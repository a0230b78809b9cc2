namespace Payments.Infra.Analysis.Live;

/// <summary>What of a plan a cluster has.</summary>
/// <param name="Differences">What it has otherwise, by object and field.</param>
/// <param name="Compared">How many objects were looked at.</param>
/// <param name="Absent">Kinds that are planned and of which nothing was given, which may mean that nobody asked for them; sorted.</param>
public sealed record LiveReport(ImmutableArray<LiveDifference> Differences, int Compared, ImmutableArray<string> Absent);
