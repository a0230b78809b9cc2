using System.Text.RegularExpressions;
using Payments.Infra.Preview.Render;
using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>Objects that a page names whole, <c>Kind namespace/name</c>, and files that it reads from a rendered stack, are those of a plan.</summary>
public sealed partial class NamedObjectTests
{
    private static readonly string[] Stacks = ["local", "dev", "prod", DeliveredStack.Name];

    [Fact]
    public async Task Every_object_that_is_named_is_in_a_plan()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            known.UnionWith((await InstalledStack.OfAsync(stack)).All.Select(item => item.Key));
        }

        var named = DocumentationPages.Names
            .SelectMany(page => Named().Matches(DocumentationPages.Text(page)).Select(match => (page, Name: match.Groups[1].Value)));
        Findings.None(named.Where(entry => !known.Contains(entry.Name)).Select(entry => $"{entry.page}: no stack has {entry.Name}"));
    }

    [Fact]
    public async Task Every_file_of_a_rendered_stack_is_written()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            known.UnionWith((await Renderer.RenderAsync((await PlannedObjects.OfStackAsync(stack)).Plan, new())).Files.Keys);
        }

        var read = DocumentationPages.Commands
            .SelectMany(command => Rendered().Matches(command.Text).Select(match => (command, File: match.Groups[1].Value.Replace('\\', '/')))).ToList();
        Assert.NotEmpty(read);
        Findings.None(read.Where(entry => !known.Contains(entry.File)).Select(entry => $"{entry.command}: 'render' writes no {entry.File}"));
    }

    [GeneratedRegex("`([A-Z][a-z]+[A-Za-z]* [a-z0-9-]+/[a-z0-9-]+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"rendered[/\\]([a-z0-9/\\.-]+\.yaml)")]
    private static partial Regex Rendered();
}
