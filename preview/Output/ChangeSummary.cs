using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Counts what a plan would do. Reading something for the first time changes nothing, and is not counted.</summary>
internal static class ChangeSummary
{
    public static ImmutableSortedDictionary<StepOperation, int> Of(Plan plan) => plan.Steps
        .Where(step => step.Operation != StepOperation.Read)
        .GroupBy(step => step.Operation)
        .ToImmutableSortedDictionary(group => group.Key, group => group.Count());
}
