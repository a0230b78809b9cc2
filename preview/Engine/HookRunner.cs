using System.Collections.Concurrent;
using Grpc.Core;
using Payments.Infra.Preview.Engine.Planning;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Runs the hooks of a program that it wants to run in a preview.</summary>
internal sealed class HookRunner(CallbackClient client, DiagnosticLog log)
{
    private readonly ConcurrentDictionary<string, RegisterResourceHookRequest> hooks = new(StringComparer.Ordinal);

    public void Add(RegisterResourceHookRequest hook) => hooks[hook.Name] = hook;

    /// <summary>Runs the hooks of a step: those before it, then those after it.</summary>
    /// <exception cref="RegistrationException">A hook fails, or was never registered.</exception>
    public async Task RunAsync(PlanStep step)
    {
        if (step.State.Hooks.Count == 0)
        {
            return;
        }

        var (before, after) = step.Operation switch
        {
            StepOperation.Create or StepOperation.Replace => (HookBindings.BeforeCreate, HookBindings.AfterCreate),
            StepOperation.Update => (HookBindings.BeforeUpdate, HookBindings.AfterUpdate),
            _ => ("", ""),
        };
        await RunAsync(step, before, "before", outputs: null).ConfigureAwait(false);
        await RunAsync(step, after, "after", step.NewState?.Outputs).ConfigureAwait(false);
    }

    private async Task RunAsync(PlanStep step, string moment, string kind, PropertyValue.Map? outputs)
    {
        var urn = step.State.Urn;
        foreach (var name in step.State.Hooks.GetValueOrDefault(moment, []))
        {
            if (!hooks.TryGetValue(name, out var hook))
            {
                throw new RegistrationException(urn, $"hook \"{name}\" was not registered");
            }

            var error = hook.OnDryRun ? await AskAsync(step, hook, outputs).ConfigureAwait(false) : "";
            if (error.Length > 0 && !hook.IgnoreErrors)
            {
                throw new RegistrationException(urn, $"{kind} hook \"{name}\" failed: {error}");
            }

            if (error.Length > 0)
            {
                log.Add(DiagnosticSeverity.Warning, urn, $"{moment} hook \"{name}\" failed: {error}");
            }
        }
    }

    private async Task<string> AskAsync(PlanStep step, RegisterResourceHookRequest hook, PropertyValue.Map? outputs)
    {
        var values = new WireWriter(acceptSecrets: true, acceptResources: true);
        var state = step.State;
        var request = new ResourceHookRequest
        {
            Urn = state.Urn,
            Id = step.NewState?.Id ?? state.Id,
            Name = state.Name,
            Type = state.Type,
            NewInputs = step.NewState is { } current ? values.Write(current.Inputs) : null,
            OldInputs = step.OldState is { } old ? values.Write(old.Inputs) : null,
            NewOutputs = outputs is null ? null : values.Write(outputs),
            OldOutputs = step.OldState is { } before ? values.Write(before.Outputs) : null,
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
