using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Cli;

/// <summary>What a program has to say of its own plans: lines that <c>preview</c> shows below the counts.</summary>
/// <param name="plan">A plan that has not failed.</param>
public delegate IEnumerable<string> PlanRemarks(Plan plan);
