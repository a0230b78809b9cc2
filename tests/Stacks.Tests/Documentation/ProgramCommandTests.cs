using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>What the pages tell their reader to run with <c>dotnet</c> runs.</summary>
public sealed partial class ProgramCommandTests
{
    private const string Program = "dotnet run --project stacks -- ";

    /// <summary>What stands for something of the reader's, and what the tests put in its place.</summary>
    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal) { ["DIR"] = "rendered", ["FILE"] = "file", ["NAME"] = "dev" };

    /// <summary>Command lines of the program, each once, with the pages that have it.</summary>
    public static TheoryData<string, string> Lines
    {
        get
        {
            var lines = new TheoryData<string, string>();
            foreach (var group in DocumentationPages.Of("dotnet").Where(command => command.Text.StartsWith(Program, StringComparison.Ordinal))
                .Select(command => (command.Page, Args: string.Join(' ', CommandWords.Of(command.Text[Program.Length..]).Select(Filled))))
                .GroupBy(command => command.Args, command => command.Page, StringComparer.Ordinal))
            {
                lines.Add(group.Key, string.Join(", ", group.Distinct()));
            }

            return lines;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_command_of_the_program_ends_well(string args, string pages)
    {
        using var run = new ProgramRun();

        var code = await run.RunAsync(args.Split(' '));

        Assert.True(code == 0, $"{pages}: '{Program}{args}' ends with {code}: {run.Error}");
    }

    [Fact]
    public async Task What_a_page_shows_of_an_answer_is_in_it()
    {
        var shown = DocumentationPages.Names.SelectMany(page => Answer().Matches(DocumentationPages.Text(page)).Select(match => (page, match))).ToList();

        Assert.NotEmpty(shown);
        foreach (var (page, match) in shown)
        {
            using var run = new ProgramRun();
            await run.RunAsync([.. CommandWords.Of(match.Groups[1].Value)]);
            Assert.All(
                match.Groups[2].Value.Split(" ...\n", StringSplitOptions.RemoveEmptyEntries),
                part => Assert.True(run.Output.Contains(part, StringComparison.Ordinal), $"{page}: '{match.Groups[1].Value}' does not say\n{part}"));
        }
    }

    [Fact]
    public void Projects_that_are_run_tested_and_published_are_there() => Assert.All(
        DocumentationPages.Of("dotnet").SelectMany(command => Projects(command.Text).Select(project => (command, project))),
        entry => Assert.True(Directory.Exists(Repository.PathOf(entry.project)), $"{entry.command}: there is no {entry.project}"));

    [Fact]
    public void Tests_that_are_filtered_by_name_are_there()
    {
        var tests = Directory.GetFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToList();

        Assert.All(
            DocumentationPages.Of("dotnet").SelectMany(command => Filter().Matches(command.Text).Select(match => (command, Name: match.Groups[1].Value))),
            entry => Assert.True(
                tests.Any(test => test!.Contains(entry.Name, StringComparison.Ordinal)), $"{entry.command}: no test has {entry.Name} in its name"));
    }

    private static string Filled(string word) => Placeholders.GetValueOrDefault(word, word);

    private static IEnumerable<string> Projects(string command) => Project().Matches(command).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\$ dotnet run --project stacks -- (explain .*)\n((?:(?!\$ |```).*\n)+)")]
    private static partial Regex Answer();

    [GeneratedRegex("(?:--project|test|publish|build|format) ([a-z][A-Za-z./]*)(?= |$)")]
    private static partial Regex Project();

    [GeneratedRegex("--filter (?:FullyQualifiedName~)?([A-Za-z]+)")]
    private static partial Regex Filter();
}
