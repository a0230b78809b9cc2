using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What would be deployed once a plan was carried out. What only a cloud would know stays unknown.</summary>
internal static class CarriedOut
{
    /// <summary>What the engine gives for an id that is not known.</summary>
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static Baseline Of(Plan plan) => new([.. plan.Steps.Select(step => step.NewState).OfType<ResourceState>().Select(state => state with
    {
        Id = state.External ? state.Id : state.Custom ? Unknown : "",
        Outputs = state.Type == Urns.StackType ? plan.Outputs : state.Outputs,
    })]);
}
