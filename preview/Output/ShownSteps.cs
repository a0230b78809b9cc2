using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Which steps are worth showing: those with an effect, and resources that become protected or no longer are.</summary>
internal static class ShownSteps
{
    public static bool IsShown(this PlanStep step) => step.Operation != StepOperation.Same || IsProtectionChanged(step);

    /// <summary>Whether the step is that of the stack itself, which stands for all of it.</summary>
    public static bool IsStack(this PlanStep step) => step.State.Type == Urns.StackType;

    /// <summary>The word for a step in a list, with a note where the resource is left behind.</summary>
    /// <param name="step">The step.</param>
    /// <param name="word">The word without the note.</param>
    public static string WithRetention(this PlanStep step, string word) =>
        step is { OldState.RetainOnDelete: true, Operation: StepOperation.Delete or StepOperation.Replace } ? word + "[retain]" : word;

    private static bool IsProtectionChanged(PlanStep step) =>
        step is { OldState: { } old, NewState: { } current } && old.Protect != current.Protect;
}
