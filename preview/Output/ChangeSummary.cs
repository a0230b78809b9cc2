using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Counts what a plan would do. A first read changes nothing, and a delete that is refused does not happen: neither is counted.</summary>
internal static class ChangeSummary
{
    public static ImmutableSortedDictionary<StepOperation, int> Of(Plan plan) => plan.Steps
        .Where(step => !step.Failed && !step.IsPart && !IsSameRead(step) && !(step.Operation == StepOperation.Delete && step.Refused))
        .GroupBy(step => step.Operation)
        .ToImmutableSortedDictionary(group => group.Key, group => group.Count());

    private static bool IsSameRead(PlanStep step) =>
        step.Operation == StepOperation.Read && (step.OldState is null || step.OldState.Id == step.NewState?.Id);

    /// <summary>Whether a plan would change anything; a read does not.</summary>
    public static bool HasChanges(Plan plan) => Of(plan).Keys.Any(IsChange);

    /// <summary>Whether an operation changes anything.</summary>
    public static bool IsChange(StepOperation operation) =>
        operation is not (StepOperation.Same or StepOperation.Read or StepOperation.Discard);
}
