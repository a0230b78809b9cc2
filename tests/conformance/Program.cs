using Payments.Infra.Conformance.Tests.Cases;
using Payments.Infra.Conformance.Tests.Comparison;

namespace Payments.Infra.Conformance.Tests;

/// <summary>Prints which recorded steps agree. Arguments: parts of names of cases and steps; with <c>--show</c> the two texts are printed too.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var isShown = arguments.Contains("--show");
        var parts = arguments.Where(argument => argument != "--show").ToList();
        using var runs = new StepRuns();
        var passed = 0;
        var failed = 0;
        foreach (var (name, golden) in GoldenCase.All)
        {
            foreach (var step in golden.Steps.Where(step => parts.TrueForAll(part => $"{name}/{step.Name}".Contains(part, StringComparison.Ordinal))))
            {
                var expected = StepComparison.Normalise(step, StepResult.Recorded(name, step));
                var actual = StepComparison.Normalise(step, await runs.OfAsync(name, step).ConfigureAwait(false));
                var isEqual = expected == actual;
                _ = isEqual ? passed++ : failed++;
                Console.WriteLine($"{(isEqual ? "pass" : "FAIL")} {name}/{step.Name}");
                if (isShown && !isEqual)
                {
                    Show(name, step, expected, actual);
                }
            }
        }

        Console.WriteLine($"{passed} agree, {failed} differ");
        return failed == 0 ? 0 : 1;
    }

    private static void Show(string name, GoldenStep step, string expected, string actual)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        File.WriteAllText(Path.Combine(folder, "expected"), expected);
        File.WriteAllText(Path.Combine(folder, "actual"), actual);
        Console.WriteLine($"     {name}/{step.Name}: diff -u {folder}/expected {folder}/actual");
    }
}
