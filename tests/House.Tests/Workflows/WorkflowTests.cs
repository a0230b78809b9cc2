using System.Text.RegularExpressions;
using Payments.Infra.House.Tests.Sources;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.House.Tests.Workflows;

/// <summary>
/// What GitHub's guide to secure use asks of workflows: actions pinned by commit, permissions by job, no credentials for pull requests of
/// forks. And that they run what anybody can run: the scripts in <c>.ci</c>.
/// </summary>
public sealed partial class WorkflowTests
{
    [Fact]
    public void Every_action_of_others_is_pinned_by_a_commit_with_its_version_beside_it()
    {
        var uses = WorkflowFiles.All
            .SelectMany(file => WorkflowFiles.TextOf(file).Split('\n').Where(line => Use().IsMatch(line)).Select(line => (File: file, Line: line.Trim())))
            .Where(use => !use.Line.Contains("uses: ./", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(uses);
        Assert.DoesNotContain(uses, use => !Pinned().IsMatch(use.Line));
    }

    [Fact]
    public void An_action_has_one_version_everywhere()
    {
        var versions = WorkflowFiles.All
            .SelectMany(file => Yaml.Read(WorkflowFiles.TextOf(file)).All("uses"))
            .Select(use => use.Text().Split('@'))
            .Where(use => use.Length == 2)
            .GroupBy(use => use[0], use => use[1], StringComparer.OrdinalIgnoreCase);

        Assert.All(versions, action => Assert.Single(action.Distinct()));
    }

    [Fact]
    public void Every_workflow_and_action_of_this_repository_that_is_used_is_there()
    {
        var used = WorkflowFiles.All.SelectMany(file => Yaml.Read(WorkflowFiles.TextOf(file)).All("uses")).Select(use => use.Text())
            .Where(use => use.StartsWith("./", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, use => !Path.Exists(Repository.PathOf(use)));
    }

    [Fact]
    public void A_workflow_has_no_permissions_but_those_that_a_job_names()
    {
        Assert.All(WorkflowFiles.Workflows, file => Assert.Empty(((YamlMappingNode)Yaml.Read(WorkflowFiles.TextOf(file)).At("permissions")!).Children));
        Assert.DoesNotContain(WorkflowFiles.Jobs, job => job.Node.At("permissions") is not YamlMappingNode { Children.Count: > 0 });
    }

    [Fact]
    public void Every_job_ends_after_a_time() => Assert.DoesNotContain(
        WorkflowFiles.Jobs.Where(job => !job.IsCall),
        job => !int.TryParse(job.Node.At("timeout-minutes").Text(), out _));

    [Fact]
    public void A_workflow_that_something_starts_runs_once_at_a_time() => Assert.DoesNotContain(
        WorkflowFiles.Workflows.Where(file => !WorkflowFiles.EventsOf(file).SequenceEqual(["workflow_call"])),
        file => Yaml.Read(WorkflowFiles.TextOf(file)).At("concurrency")?.At("group") is null);

    [Fact]
    public void No_workflow_runs_for_a_fork_with_the_rights_of_this_repository() => Assert.DoesNotContain(
        WorkflowFiles.Workflows,
        file => WorkflowFiles.EventsOf(file).Any(name => name is "pull_request_target" or "workflow_run" or "issue_comment"));

    [Fact]
    public void No_credentials_and_no_right_to_write_reach_a_pull_request_of_a_fork()
    {
        var jobs = WorkflowFiles.Jobs
            .Where(job => WorkflowFiles.EventsOf(job.Workflow).Contains("pull_request") && (job.HasCredentials || job.Writes))
            .ToList();

        Assert.NotEmpty(jobs);
        Assert.DoesNotContain(jobs, job => !job.LeavesOutForks);
    }

    [Fact]
    public void A_job_that_may_write_runs_nothing_of_the_pull_request()
    {
        var jobs = WorkflowFiles.Jobs.Where(job => WorkflowFiles.EventsOf(job.Workflow).Contains("pull_request") && job.Writes).ToList();

        Assert.NotEmpty(jobs);
        Assert.All(jobs, job => Assert.Contains("${{ github.event.pull_request.base.sha }}", job.Node.All("ref").Select(node => node.Text())));
    }

    [Fact]
    public void No_checkout_leaves_a_token_behind() => Assert.All(
        WorkflowFiles.Jobs.Select(job => job.Node.At("steps")).OfType<YamlSequenceNode>().SelectMany(steps => steps.Children)
            .Where(step => step.At("uses").Text().StartsWith("actions/checkout@", StringComparison.Ordinal)),
        step => Assert.Equal("false", step.At("with")?.At("persist-credentials").Text()));

    [Fact]
    public void A_command_takes_values_of_others_as_variables_and_not_as_text() => Assert.DoesNotContain(
        WorkflowFiles.All.SelectMany(file => Yaml.Read(WorkflowFiles.TextOf(file)).All("run")),
        run => run.Text().Contains("${{", StringComparison.Ordinal));

    [Fact]
    public void What_deploys_is_built_against_the_official_packages() => Assert.All(
        WorkflowFiles.Workflows.Where(file => WorkflowFiles.TextOf(file).Contains("pulumi/actions@", StringComparison.Ordinal)),
        file => Assert.Contains("nuget", Yaml.Read(WorkflowFiles.TextOf(file)).All("PulumiSdk").Select(node => node.Text())));

    [Fact]
    public void Every_script_that_is_run_is_there()
    {
        var named = WorkflowFiles.All.Concat(WorkflowFiles.Pipelines)
            .SelectMany(file => Script().Matches(WorkflowFiles.TextOf(file)).Select(match => match.Value))
            .Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, script => !File.Exists(Repository.PathOf(script)));
    }

    [GeneratedRegex(@"^\s*(- )?uses:")]
    private static partial Regex Use();

    [GeneratedRegex(@"uses: [\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\.ci/[\w-]+")]
    private static partial Regex Script();
}
