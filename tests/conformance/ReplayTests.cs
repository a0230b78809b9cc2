using Payments.Infra.Conformance.Tests.Cases;
using Payments.Infra.Conformance.Tests.Comparison;
using Payments.Infra.Conformance.Tests.Npm;

namespace Payments.Infra.Conformance.Tests;

/// <summary>Programs for the official SDK for Node.js give the previews that the real engine gave.</summary>
[Collection(OneAtATime.Name)]
public sealed class ReplayTests(StepRuns runs) : IClassFixture<StepRuns>
{
    public static TheoryData<string, string> Steps
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (name, step) in GoldenCase.All.SelectMany(golden => golden.Value.Steps.Select(step => (golden.Key, step.Name))))
            {
                rows.Add(name, step);
            }

            return rows;
        }
    }

    [NodeTheory]
    [MemberData(nameof(Steps))]
    public async Task A_preview_is_that_of_the_real_engine_or_an_exception_with_its_reason(string caseName, string stepName)
    {
        var step = GoldenCase.All[caseName].Steps.Single(step => step.Name == stepName);

        var expected = StepComparison.Normalise(step, StepResult.Recorded(caseName, step));
        var actual = StepComparison.Normalise(step, await runs.OfAsync(caseName, step));
        if (KnownExceptions.All.ContainsKey((caseName, stepName)))
        {
            Assert.True(expected != actual, $"{caseName} {stepName} is equal now: remove it from {KnownExceptions.FileName}");
            return;
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Every_exception_is_a_step_that_is_there() =>
        Assert.All(KnownExceptions.All.Keys, key => Assert.Contains(GoldenCase.All[key.CaseName].Steps, step => step.Name == key.StepName));
}
