using System.Collections.Concurrent;
using Grpc.Core;
using Payments.Infra.Preview.Engine.Planning;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Runs the hooks of a program that it wants to run in a preview.</summary>
internal sealed class HookRunner(CallbackClient client, DeploymentPlanner planner, DiagnosticLog log)
{
    private readonly ConcurrentDictionary<string, RegisterResourceHookRequest> hooks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PlanStep> components = new(StringComparer.Ordinal);

    public void Add(RegisterResourceHookRequest hook) => hooks[hook.Name] = hook;

    /// <summary>Runs the hooks of a step: those before it, then those after it. A component is made when its outputs are there, and not before.</summary>
    /// <exception cref="RegistrationException">A hook fails, or was never registered.</exception>
    public async Task RunAsync(PlanStep step)
    {
        var before = step.Operation switch
        {
            StepOperation.Create or StepOperation.Replace => HookBindings.BeforeCreate,
            StepOperation.Update => HookBindings.BeforeUpdate,
            _ => "",
        };
        if (step is { Operation: StepOperation.Replace, OldState: { PendingReplacement: true, Hooks.Count: > 0 } old }
            && await DeleteAsync(new(StepOperation.Delete, old, NewState: null)).ConfigureAwait(false) is var (message, isGone))
        {
            planner.StopAt(step.State.Urn, isGone);
            throw new RegistrationException(step.State.Urn, message);
        }

        if (step.State.Hooks.Count == 0 || before.Length == 0)
        {
            return;
        }

        if (await RunAsync(step, before, "before", outputs: null).ConfigureAwait(false) is { } error)
        {
            planner.StopAt(step.State.Urn, isDone: false);
            throw new RegistrationException(step.State.Urn, StepException.MessageOf(error));
        }

        if (step.State.Custom)
        {
            await RunAfterAsync(step, step.State.Outputs).ConfigureAwait(false);
        }
        else
        {
            components[step.State.Urn] = step;
        }
    }

    /// <summary>Runs the hooks after a component, once its outputs are there.</summary>
    /// <exception cref="RegistrationException">A hook fails, or was never registered.</exception>
    public async Task RunAfterAsync(string component)
    {
        if (components.TryRemove(component, out var step))
        {
            await RunAfterAsync(step, planner.Find(component)?.Outputs ?? step.State.Outputs).ConfigureAwait(false);
        }
    }

    /// <summary>Runs the hooks of what goes once the program has ended; the first that fails ends the deployment.</summary>
    public async Task RunDeletionsAsync()
    {
        foreach (var step in planner.Removed().Where(old => old.Hooks.Count > 0).Select(old => new PlanStep(StepOperation.Delete, old, NewState: null)))
        {
            if (await DeleteAsync(step).ConfigureAwait(false) is var (message, isGone))
            {
                planner.StopAtRemoved(step.State.Urn, isGone);
                log.Add(DiagnosticSeverity.Error, step.State.Urn, message);
                return;
            }
        }
    }

    private async Task<(string Message, bool IsGone)?> DeleteAsync(PlanStep step) =>
        await RunAsync(step, HookBindings.BeforeDelete, "before", outputs: null).ConfigureAwait(false) is { } early ? (StepException.MessageOf(early), false)
        : await RunAsync(step, HookBindings.AfterDelete, "after", outputs: null).ConfigureAwait(false) is { } late ? (late, true)
        : null;

    private async Task RunAfterAsync(PlanStep step, PropertyValue.Map outputs)
    {
        var after = step.Operation == StepOperation.Update ? HookBindings.AfterUpdate : HookBindings.AfterCreate;
        if (await RunAsync(step, after, "after", outputs).ConfigureAwait(false) is { } error)
        {
            planner.StopAt(step.State.Urn, isDone: true);
            throw new RegistrationException(step.State.Urn, error);
        }
    }

    /// <summary>Runs hooks one after the other; gives what is wrong with the first that fails, and null when none does.</summary>
    private async Task<string?> RunAsync(PlanStep step, string moment, string kind, PropertyValue.Map? outputs)
    {
        foreach (var name in step.State.Hooks.GetValueOrDefault(moment, []))
        {
            if (!hooks.TryGetValue(name, out var hook))
            {
                return $"hook \"{name}\" was not registered";
            }

            var error = hook.OnDryRun ? await AskAsync(step, hook, outputs).ConfigureAwait(false) : "";
            if (error.Length > 0 && !hook.IgnoreErrors)
            {
                return $"{kind} hook \"{name}\" failed: {error}";
            }

            if (error.Length > 0)
            {
                log.Add(DiagnosticSeverity.Warning, step.State.Urn, $"{moment} hook \"{name}\" failed: {error}");
            }
        }

        return null;
    }

    private async Task<string> AskAsync(PlanStep step, RegisterResourceHookRequest hook, PropertyValue.Map? outputs)
    {
        var values = new WireWriter(acceptSecrets: true, acceptResources: true);
        var state = step.State;
        // What replaces another resource is new to its hooks.
        var oldState = step.Operation is StepOperation.Update or StepOperation.Delete ? step.OldState : null;
        var request = new ResourceHookRequest
        {
            Urn = state.Urn,
            Id = step.NewState?.Id ?? state.Id,
            Name = state.Name,
            Type = state.Type,
            NewInputs = step.NewState is { } current ? values.Write(current.Inputs) : null,
            OldInputs = oldState is { } old ? values.Write(old.Inputs) : null,
            NewOutputs = outputs is null ? null : values.Write(outputs),
            OldOutputs = oldState is { } before ? values.Write(before.Outputs) : null,
        };
        try
        {
            return (await client.InvokeAsync<ResourceHookResponse>(hook.Callback, request).ConfigureAwait(false)).Error;
        }
        catch (RpcException exception)
        {
            return exception.Status.Detail;
        }
    }
}
