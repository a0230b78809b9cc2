using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>Commands of <c>pulumi</c>, <c>istioctl</c> and <c>curl</c> name what these programs and the stacks have.</summary>
public sealed partial class ToolCommandTests
{
    private static readonly string[] Stacks = ["local", "dev", "prod", "prod-global", "prod-neu", "prod-weu"];

    /// <summary>Commands of the Pulumi CLI 3.259 (<c>pkg/cmd/pulumi</c>) that pages use.</summary>
    private static readonly string[] PulumiVerbs =
        ["cancel", "config", "destroy", "import", "login", "preview", "refresh", "stack", "state", "up"];

    /// <summary>Commands of istioctl 1.31 (<c>istioctl/cmd/root.go</c>) that pages use; <c>experimental</c> is left out, as its commands move.</summary>
    private static readonly string[] IstioctlVerbs = ["analyze", "proxy-config", "proxy-status", "version"];

    [Fact]
    public void Every_verb_of_pulumi_is_one() => Findings.None(DocumentationPages.Of("pulumi")
        .Where(command => !PulumiVerbs.Contains(Word(command.Text, 1)))
        .Select(command => $"{command}: pulumi has no '{Word(command.Text, 1)}'"));

    [Fact]
    public void Every_verb_of_istioctl_is_one() => Findings.None(DocumentationPages.Of("istioctl")
        .Where(command => !IstioctlVerbs.Contains(Word(command.Text, 1)))
        .Select(command => $"{command}: istioctl has no '{Word(command.Text, 1)}', or one that moves"));

    [Fact]
    public void Every_stack_that_is_named_is_there()
    {
        var named = DocumentationPages.Of("pulumi").Concat(DocumentationPages.Of("dotnet"))
            .SelectMany(command => Stack().Matches(command.Text).Select(match => (command, Stack: match.Groups[1].Value)))
            .Where(entry => entry.Stack.Any(char.IsLower)).ToList();

        Assert.NotEmpty(named);
        Findings.None(named.Where(entry => !Stacks.Contains(entry.Stack)).Select(entry => $"{entry.command}: there is no stack {entry.Stack}"));
    }

    [Fact]
    public async Task Every_output_that_is_read_is_one_of_a_stack()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            known.UnionWith((await Previews.OfStackAsync(stack)).Outputs.Fields.Keys);
        }

        var read = DocumentationPages.Of("pulumi")
            .SelectMany(command => Output().Matches(command.Text).Select(match => (command, Output: match.Groups[1].Value))).ToList();
        Assert.NotEmpty(read);
        Findings.None(read.Where(entry => !known.Contains(entry.Output)).Select(entry => $"{entry.command}: no stack has an output {entry.Output}"));
    }

    [Fact]
    public async Task Every_address_that_is_asked_is_of_a_gateway_or_of_a_port_that_the_page_forwards()
    {
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in Stacks)
        {
            hosts.UnionWith((await PlannedObjects.OfStackAsync(stack)).OfKind("Gateway")
                .SelectMany(gateway => gateway["spec"]!["servers"]!.AsArray())
                .SelectMany(server => server!["hosts"]!.AsArray())
                .Select(host => $"{host}"));
        }

        var asked = DocumentationPages.Of("curl").Concat(DocumentationPages.Of("curl.exe"))
            .SelectMany(command => Address().Matches(command.Text).Select(match => (command, Host: match.Groups[1].Value, Port: match.Groups[2].Value)))
            .ToList();
        Assert.NotEmpty(asked);
        Findings.None(asked
            .Where(entry => !(entry.Host == "localhost" ? Forwards(entry.command.Page, entry.Port) : hosts.Contains(entry.Host)))
            .Select(entry => $"{entry.command}: nothing answers at {entry.Host}:{entry.Port}"));
    }

    private static bool Forwards(string page, string port) => DocumentationPages.Of("kubectl")
        .Any(command => command.Page == page && command.Text.Contains($" {port}:", StringComparison.Ordinal));

    private static string Word(string command, int index) => CommandWords.Of(command).ElementAtOrDefault(index) ?? "";

    [GeneratedRegex("(?:--stack|stack init|stack select) ([A-Za-z]+)")]
    private static partial Regex Stack();

    [GeneratedRegex("stack output ([a-zA-Z]+)")]
    private static partial Regex Output();

    [GeneratedRegex("https?://([a-z0-9.-]+)(?::([0-9]+))?/")]
    private static partial Regex Address();
}
