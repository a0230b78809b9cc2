namespace Payments.Infra.Preview.Engine;

/// <summary>What a plan is made against, and who watches.</summary>
public sealed record PlanOptions
{
    /// <summary>What is deployed. Default: nothing.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>To which resources the deployment keeps. Default: all.</summary>
    public UpdateScope Scope { get; init; } = UpdateScope.Everything;

    /// <summary>Hears what happens meanwhile. Default: nobody.</summary>
    public IPlanObserver Observer { get; init; } = new NoObserver();

    /// <summary>Tells for how long a program is silent. Default: the system's time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
