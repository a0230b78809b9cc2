using Payments.Infra.House.Tests.Sources;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.House.Tests.Workflows;

/// <summary>The workflows and actions of the repository, and its pipelines.</summary>
internal static class WorkflowFiles
{
    public static ImmutableArray<string> Workflows { get; } = [.. Repository.Files(".github/workflows", "*.yml")];

    public static ImmutableArray<string> Pipelines { get; } = ["azure-pipelines.yml", .. Repository.Files(".azure-pipelines", "*.yml")];

    /// <summary>Everything that names actions.</summary>
    public static ImmutableArray<string> All { get; } = [.. Workflows, .. Repository.Files(".github/actions", "action.yml")];

    public static ImmutableArray<Job> Jobs { get; } = [.. Workflows.SelectMany(JobsOf)];

    public static string TextOf(string file) => File.ReadAllText(Repository.PathOf(file));

    /// <summary>The events that start a workflow.</summary>
    public static IEnumerable<string> EventsOf(string file) => Yaml.Read(TextOf(file)).At("on") switch
    {
        YamlMappingNode events => events.Children.Keys.Select(name => name.Text()),
        YamlSequenceNode events => events.Children.Select(name => name.Text()),
        var name => [name.Text()],
    };

    private static IEnumerable<Job> JobsOf(string file) => ((YamlMappingNode)Yaml.Read(TextOf(file)).At("jobs")!).Children
        .Select(job => new Job(file, job.Key.Text(), job.Value));
}
