namespace Payments.Infra.Preview.Engine;

/// <summary>What a plan is made against.</summary>
public sealed record PlanOptions
{
    /// <summary>What is deployed. Default: nothing.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>To which resources the deployment keeps. Default: all.</summary>
    public UpdateScope Scope { get; init; } = UpdateScope.Everything;
}
