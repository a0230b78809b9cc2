namespace Payments.Infra.Preview.Engine;

/// <summary>A step cannot be done: the plan shows it all the same, and the deployment stops there.</summary>
/// <param name="step">The step.</param>
/// <param name="reason">What whoever was to do it says.</param>
internal sealed class StepException(PlanStep step, string reason) : Exception(reason)
{
    public PlanStep Step => step with { Failed = true };

    /// <summary>The message at the resource. Source: <c>GetPreviewFailedError</c> of the real engine.</summary>
    public static string MessageOf(string reason) => $"Preview failed: {reason}";
}
