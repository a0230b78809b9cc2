using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>The page about validation lists the codes that a plan is told.</summary>
public sealed class MeshCodeDocumentTests
{
    private const string Begin = "<!-- codes: begin -->\n";
    private const string End = "<!-- codes: end -->\n";

    private static readonly string Page = Repository.PathOf("docs/validation.md");

    /// <summary>Set UPDATE_DOCS to write the table anew.</summary>
    [Fact]
    public void The_page_lists_every_code_of_a_plan()
    {
        var text = File.ReadAllText(Page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var rows = MeshPlanCheck.Codes.Select(Row);
        var expected = $"\n| code | level | what is wrong | what to do |\n|---|---|---|---|\n{string.Concat(rows)}\n";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(Page, text[..begin] + expected + text[end..]);
            return;
        }

        Assert.True(
            expected == text[begin..end],
            "The table of docs/validation.md is old. Write it anew: UPDATE_DOCS=1 dotnet test tests/Analysis.Tests --filter MeshCodeDocument");
    }

    [Fact]
    public void Every_code_was_recorded() => Assert.Equal(RecordedAnalysis.Codes(), MeshCode.All.Select(code => code.Code));

    private static string Row(MeshCode code) =>
        $"| {code.Code} | {code.Level.ToString().ToLowerInvariant()} | {code.Meaning} | {(code.Fix.Length > 0 ? code.Fix : "the message says it")} |\n";
}
