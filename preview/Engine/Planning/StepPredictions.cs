using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Asks providers what their steps would lead to.</summary>
internal sealed class StepPredictions(StackSettings stack, Autonaming autonaming, ProviderResolver providers, DiagnosticLog log)
{
    /// <summary>The step with the outputs of what it makes.</summary>
    /// <exception cref="StepException">The provider would not make it.</exception>
    public PlanStep Create(PlanStep step) => With(step, (provider, state, configuration) =>
        provider.Create(new(state.Urn, state.Inputs, configuration)));

    /// <summary>The step with the outputs of what it changes.</summary>
    /// <exception cref="StepException">The provider would not change it.</exception>
    public PlanStep Update(PlanStep step) => With(step, (provider, state, configuration) => provider.Update(
        new(state.Urn, step.OldState!.Id, step.OldState.Inputs, step.OldState.Outputs, state.Inputs, state.IgnoreChanges, configuration)));

    /// <summary>What an import finds; null where it cannot be known here.</summary>
    /// <exception cref="StepException">It finds nothing.</exception>
    public ReadResult? Find(PlanStep import)
    {
        var state = import.State;
        var (provider, configuration) = providers.Of(state);
        return Done(import, () => provider.Read(new(state.Urn, state.ImportId, state.Inputs, PropertyValue.Map.Empty, configuration)));
    }

    /// <summary>The inputs of what takes the place of another resource, with defaults and names of its own.</summary>
    /// <param name="draft">The resource as the program asks for it.</param>
    /// <param name="replacedId">Id of the other one.</param>
    public PropertyValue.Map Check(ResourceState draft, string replacedId)
    {
        var (provider, configuration) = providers.Of(draft);
        var result = provider.Check(new(draft.Urn, OldInputs: null, draft.Inputs, configuration)
        {
            ReplacedId = replacedId,
            Directory = stack.Project.Directory,
            Naming = autonaming.For(draft.Type),
        });
        log.Remark(draft.Urn, result.Remarks);
        return result.Inputs;
    }

    private PlanStep With(PlanStep step, Func<IResourceProvider, ResourceState, PropertyValue.Map, PropertyValue.Map> outputs)
    {
        var state = step.State;
        if (!state.Custom)
        {
            return step;
        }

        if (Urns.ProviderPackageOf(state.Type) is not null)
        {
            return step with { NewState = state with { Outputs = ProviderInputs.Outputs(state.Inputs) } };
        }

        var (provider, configuration) = providers.Of(state);
        var made = Done(step, () => outputs(provider, state, configuration));
        return step with { NewState = state with { Outputs = SecretOutputs.Mark(made, state) } };
    }

    private static T Done<T>(PlanStep step, Func<T> task)
    {
        try
        {
            return task();
        }
        catch (ProviderException exception)
        {
            throw new StepException(step, exception.Message);
        }
    }
}
