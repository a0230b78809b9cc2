namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>What a preview printed, and how it ended.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">Its messages.</param>
internal sealed record StepResult(int ExitCode, string Output, string Error)
{
    /// <summary>What was recorded.</summary>
    public static StepResult Recorded(string caseName, GoldenStep step) =>
        new(step.ExitCode, GoldenCase.ReadFile(caseName, step.Stdout), GoldenCase.ReadFile(caseName, step.Stderr));
}
