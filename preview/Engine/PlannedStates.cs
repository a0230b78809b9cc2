namespace Payments.Infra.Preview.Engine;

/// <summary>What there is once a plan is carried out.</summary>
internal static class PlannedStates
{
    /// <summary>Resources that are made or kept, without those that are read or left out.</summary>
    /// <param name="steps">The plan's steps.</param>
    public static IEnumerable<ResourceState> Of(IEnumerable<PlanStep> steps) =>
        steps.Where(step => !step.Skipped).Select(step => step.NewState).OfType<ResourceState>().Where(state => !state.External);
}
