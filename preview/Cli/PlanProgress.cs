using Payments.Infra.Preview.Engine;
using Spectre.Console;

namespace Payments.Infra.Preview.Cli;

/// <summary>Shows on a terminal how far a plan is; elsewhere only that a program hangs.</summary>
internal sealed class PlanProgress(OutputStreams streams)
{
    /// <summary>Makes a plan, and shows how far it is.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="plan">Makes the plan.</param>
    public Task<Plan> ShowAsync(string stack, Func<IPlanObserver, Task<Plan>> plan) => streams.Live is { } console
        ? console.Status().StartAsync(LiveObserver.Title(stack), status => plan(new LiveObserver(console, status, stack)))
        : plan(new LineObserver(streams.Error));
}
