using System.IO.Compression;

namespace Payments.Infra.House.Tests.Scripts;

/// <summary>What the scripts ask of GitHub, by a stand-in of its command line that answers from files and notes what it was asked.</summary>
public sealed class GitHubTests : IDisposable
{
    private const string Comment = "<!-- plan of dev -->\nPlanned offline.\n";

    private readonly TemporaryFolder folder = new();

    public GitHubTests()
    {
        folder.WriteProgram("gh", """
            here="$(dirname "$0")"
            echo "$*" >>"$here/asked.txt"
            case "$*" in
                *"/zip") cat "$here/state.zip" ;;
                *"--method"*) ;;
                *) cat "$here/answer.json" ;;
            esac
            """);
        folder.Write("plan.md", Comment);
    }

    private string LastAsked => File.ReadLines(Path.Combine(folder.Path, "asked.txt")).Last();

    public void Dispose() => folder.Dispose();

    [ToolFact("bash", "jq")]
    public void The_first_comment_is_a_new_one()
    {
        folder.Write("answer.json", "[]");

        Assert.Equal(0, Run("github-comment", "7", "plan.md").Code);
        Assert.StartsWith("api --method POST repos/payments/infra/issues/7/comments --field body=@plan.md", LastAsked);
    }

    [ToolFact("bash", "jq")]
    public void The_next_one_takes_its_place()
    {
        folder.Write("answer.json", """
            [{"id": 1, "user": {"login": "github-actions[bot]"}, "body": "<!-- plan of prod -->\nold"},
             {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "<!-- plan of dev -->\r\nold"}]
            """);

        Assert.Equal(0, Run("github-comment", "7", "plan.md").Code);
        Assert.StartsWith("api --method PATCH repos/payments/infra/issues/comments/2 --field body=@plan.md", LastAsked);
    }

    [ToolFact("bash", "jq")]
    public void A_comment_of_somebody_else_with_the_mark_is_left_alone()
    {
        folder.Write("answer.json", """[{"id": 3, "user": {"login": "mallory"}, "body": "<!-- plan of dev -->\nmine"}]""");

        Assert.Equal(0, Run("github-comment", "7", "plan.md").Code);
        Assert.Contains("--method POST", LastAsked);
    }

    [ToolFact("bash", "jq")]
    public void A_comment_without_a_mark_is_refused()
    {
        folder.Write("plan.md", "Planned offline.\n");

        var result = Run("github-comment", "7", "plan.md");

        Assert.Equal(1, result.Code);
        Assert.Equal("plan.md does not begin with a mark: a line such as <!-- plan of prod -->.\n", result.Error);
    }

    [ToolFact("bash", "jq", "unzip")]
    public void A_plan_is_compared_with_the_newest_state_of_the_default_branch()
    {
        folder.Write("answer.json", $$"""
            {"artifacts": [{{Artifact(1, "main", 5, "2026-11-01")}}, {{Artifact(2, "main", 5, "2026-11-03")}}, {{Artifact(3, "main", 5, "2026-11-02")}}]}
            """);
        WriteState("""{"version": 3}""");

        Assert.Equal(0, Run("github-baseline", "dev", "dev.json").Code);
        Assert.Equal("api repos/payments/infra/actions/artifacts/2/zip", LastAsked);
        Assert.Equal("""{"version": 3}""", File.ReadAllText(Path.Combine(folder.Path, "dev.json")));
    }

    [ToolFact("bash", "jq", "unzip")]
    public void A_state_that_another_branch_or_a_fork_has_made_up_is_none()
    {
        folder.Write("answer.json", $$"""{"artifacts": [{{Artifact(1, "feature", 5, "2026-11-01")}}, {{Artifact(2, "main", 6, "2026-11-02")}}]}""");

        var result = Run("github-baseline", "dev", "dev.json");

        Assert.Equal((0, "No run of main has left the state of dev: the plan is compared with nothing.\n"), (result.Code, result.Output));
        Assert.False(File.Exists(Path.Combine(folder.Path, "dev.json")));
    }

    private static string Artifact(int id, string branch, int repository, string day) => $$$"""
        {"id": {{{id}}}, "expired": false, "created_at": "{{{day}}}T00:00:00Z",
         "workflow_run": {"head_branch": "{{{branch}}}", "repository_id": 5, "head_repository_id": {{{repository}}} }}
        """;

    private void WriteState(string text)
    {
        using var archive = ZipFile.Open(Path.Combine(folder.Path, "state.zip"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry("dev.json").Open());
        writer.Write(text);
    }

    private ToolResult Run(string script, params string[] arguments) => ScriptFiles.Run(
        folder,
        new Dictionary<string, string> { ["GITHUB_REPOSITORY"] = "payments/infra", ["DEFAULT_BRANCH"] = "main" },
        script,
        arguments);
}
