using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.House.Tests.Workflows;

/// <summary>A job of a workflow.</summary>
/// <param name="Workflow">The workflow's file, relative to the repository.</param>
/// <param name="Name">The job's key.</param>
/// <param name="Node">What stands under it.</param>
internal sealed partial record Job(string Workflow, string Name, YamlNode Node)
{
    /// <summary>Whether it calls another workflow, whose jobs have steps and times of their own.</summary>
    public bool IsCall => Node.At("uses") is not null;

    /// <summary>Whether it can get a token of Azure, or reads a secret: the token of the run itself is none.</summary>
    public bool HasCredentials => Permission("id-token") == "write" || Secret().IsMatch(Text(Node));

    /// <summary>Whether it may change anything in the repository, such as a comment.</summary>
    public bool Writes => Node.At("permissions") is YamlMappingNode permissions && permissions.Children.Any(
        permission => permission.Value.Text() == "write" && permission.Key.Text() != "id-token");

    /// <summary>Whether its condition leaves out pull requests that come from a fork.</summary>
    public bool LeavesOutForks => Node.At("if").Text() is var condition && !condition.Contains("||", StringComparison.Ordinal)
        && condition.Contains("github.event.pull_request.head.repo.full_name == github.repository", StringComparison.Ordinal);

    public override string ToString() => $"{Workflow}: {Name}";

    private string Permission(string name) => Node.At("permissions")?.At(name).Text() ?? "";

    private static string Text(YamlNode node) => node switch
    {
        YamlMappingNode map => string.Join('\n', map.Children.Select(child => $"{child.Key.Text()}: {Text(child.Value)}")),
        YamlSequenceNode list => string.Join('\n', list.Children.Select(Text)),
        _ => node.Text(),
    };

    [GeneratedRegex(@"\bsecrets\b")]
    private static partial Regex Secret();
}
