namespace Payments.Infra.Preview.Engine;

/// <summary>What a deployment would do to one resource.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="NewState">The resource afterwards.</param>
public sealed record PlanStep(StepOperation Operation, ResourceState NewState);
