using Payments.Infra.Conformance.Tests.Cases;

namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>Brings what a step printed into a form in which equal previews are equal texts.</summary>
internal static class StepComparison
{
    /// <summary>Exit code, messages and output. What comes in no fixed order is sorted, what is from chance is named; all else is as printed.</summary>
    public static string Normalise(GoldenStep step, StepResult result) => string.Join(
        '\n',
        $"exit code {result.ExitCode}",
        "-- stderr",
        Folders.WithoutSuffixes(Lines.Sorted(result.Output.Length == 0 ? Lines.WithoutAdvice(result.Error) : result.Error)),
        "-- stdout",
        Folders.WithoutSuffixes(Output(step, result.Output)));

    private static string Output(GoldenStep step, string output) => step switch
    {
        _ when output.Length == 0 => "",
        _ when step.Arguments.Contains("--json") => PlanDocument.Normalise(output),
        _ when step.Arguments.Contains("--diff") => DiffText.Normalise(output),
        { Terminal: true } => TreeText.Normalise(output),
        _ => TreeText.NormaliseEnd(output),
    };
}
