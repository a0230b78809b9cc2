using Payments.Infra.Conformance.Tests.Cases;
using Payments.Infra.Conformance.Tests.Comparison;
using Payments.Infra.Conformance.Tests.Recorded;
using Payments.Infra.Preview.Output;

namespace Payments.Infra.Conformance.Tests;

/// <summary>The texts of recorded plans are those of the real engine: this needs no Node.js, and judges the outputs alone.</summary>
public sealed class RecordedPlanTests
{
    /// <summary>What goes there stood below a parent that the document does not hold, and is printed at the margin for it.</summary>
    private const string WithoutParent = "alias-component";

    private static readonly string[] Ends = ["    --outputs:--", "Resources:"];

    /// <summary>Steps with <c>--diff</c> beside which the document of the same plan was recorded.</summary>
    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var (name, golden) in GoldenCase.All.Where(golden => golden.Key != WithoutParent))
            {
                foreach (var step in golden.Steps.Where(step => step.Arguments is ["--diff"]))
                {
                    if (golden.Steps.FirstOrDefault(other => other.Arguments is ["--json"] && other.Program == step.Program && other.Baseline == step.Baseline)
                        is { } document && !HasReads(GoldenCase.ReadFile(name, document.Stdout)))
                    {
                        rows.Add(name, step.Name, document.Name);
                    }
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Steps_are_printed_with_their_differences(string caseName, string stepName, string documentName)
    {
        var steps = GoldenCase.All[caseName].Steps;
        var expected = GoldenCase.ReadFile(caseName, steps.Single(step => step.Name == stepName).Stdout);
        var document = GoldenCase.ReadFile(caseName, steps.Single(step => step.Name == documentName).Stdout);
        var actual = new StringWriter();
        DiffOutput.Write(RecordedPlan.Read(document), new PlainTextSink(actual));

        Assert.Equal(Steps(expected), Steps(actual.ToString()));
    }

    /// <summary>Whether something is read: a document does not hold what was found.</summary>
    private static bool HasReads(string document) => document.Contains("\"op\": \"read\"", StringComparison.Ordinal);

    /// <summary>The steps: what a document does not hold, outputs and messages, is left out.</summary>
    private static string Steps(string text)
    {
        var steps = Lines.Of(text).TakeWhile(line => !Ends.Contains(line));
        return Folders.WithoutSuffixes(DiffText.Normalise(string.Join('\n', steps)));
    }
}
