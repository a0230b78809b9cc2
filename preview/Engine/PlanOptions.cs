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

    /// <summary>Does something again and again, until what it gives is disposed of: looks whether a program is silent. Default: a timer.</summary>
    public Func<TimeSpan, Action, IDisposable> Every { get; init; } = (period, action) => new Timer(_ => action(), state: null, period, period);
}
