using System.CommandLine;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>The options of <c>preview</c>: each is declared here, with its text for <c>--help</c>.</summary>
internal sealed record PreviewOptions
{
    private static readonly Option<string?> DirectoryOption = new("--cwd", "-C")
    {
        Description = "Preview the project in this folder, in a process of its own: of runtime nodejs or dotnet. Default: this program",
        HelpName = "folder",
    };

    private static readonly Option<string> StackOption = new("--stack", "-s")
    {
        Description = "Name of the stack: there is a file Pulumi.<name>.yaml",
        DefaultValueFactory = _ => "dev",
        HelpName = "name",
    };

    private static readonly Option<bool> JsonOption = new("--json", "-j") { Description = "Write the plan as `pulumi preview --json` does" };

    private static readonly Option<bool> DiffOption = new("--diff") { Description = "Write what differs, property by property" };

    private static readonly Option<bool> WideOption = new("--wide") { Description = "Write long rows of the tree whole: a terminal's width cuts them" };

    private static readonly ConfigOptions ConfigOptions = new();

    private static readonly ScopeOptions ScopeOptions = new();

    private static readonly Option<bool> ExpectNoChangesOption = new("--expect-no-changes")
    {
        Description = "End with exit code 7 when the plan has changes",
    };

    private static readonly Option<string?> AgainstOption = new("--against")
    {
        Description = "What is deployed: a file that `pulumi stack export` or --save wrote. Default: nothing is deployed",
        HelpName = "file",
    };

    private static readonly Option<string[]> ReferenceOption = new("--reference")
    {
        Description = "Outputs of another stack that the program refers to: its name, and a file that `pulumi stack export` wrote there. May be repeated",
        HelpName = "name=file",
    };

    private static readonly Option<string?> MarkdownOption = new("--markdown")
    {
        Description = "Write the plan as a comment for a pull request too; '-' writes it in place of the tree",
        HelpName = "file",
    };

    private static readonly Option<string?> SarifOption = new("--sarif")
    {
        Description = "Write errors and warnings in SARIF, for code scanning, too; '-' writes them in place of the tree",
        HelpName = "file",
    };

    private static readonly Option<bool> GitHubOption = new("--github")
    {
        Description = "Write errors and warnings as annotations of GitHub Actions to the error stream, too",
    };

    private static readonly Option<string?> SaveOption = new("--save")
    {
        Description = "Write what the plan would lead to, for a later --against, too; without secrets. Nothing is written when the plan fails",
        HelpName = "file",
    };

    /// <summary>Those that say which stack of which program is planned.</summary>
    public static ImmutableArray<Option> Program { get; } =
        [DirectoryOption, StackOption, ConfigOptions.Values, ConfigOptions.Paths, AgainstOption, ReferenceOption];

    /// <summary>All of them, for the command.</summary>
    public static ImmutableArray<Option> All { get; } =
        [.. Program, .. ScopeOptions.All, JsonOption, DiffOption, WideOption, MarkdownOption, SarifOption, GitHubOption, SaveOption, ExpectNoChangesOption];

    /// <summary>Folder of the project that is previewed; null for the program that runs here.</summary>
    public required string? Directory { get; init; }

    /// <summary>Name of the stack.</summary>
    public required string Stack { get; init; }

    /// <summary>Configuration that the command line sets.</summary>
    public required ConfigInputs Config { get; init; }

    /// <summary>File that says what is deployed; null when nothing is.</summary>
    public required string? Against { get; init; }

    /// <summary>Other stacks that the program refers to, as <c>name=file</c>.</summary>
    public required ImmutableArray<string> References { get; init; }

    /// <summary>To which resources the deployment keeps.</summary>
    public required UpdateScope Scope { get; init; }

    /// <summary>File for the plan as Markdown, <c>-</c> for the output; null for none.</summary>
    public required string? Markdown { get; init; }

    /// <summary>File for errors and warnings in SARIF, <c>-</c> for the output; null for none.</summary>
    public required string? Sarif { get; init; }

    /// <summary>Whether errors and warnings are written as annotations of GitHub Actions.</summary>
    public required bool IsAnnotated { get; init; }

    /// <summary>File for the state that the plan would lead to; null for none.</summary>
    public required string? Save { get; init; }

    /// <summary>In which form the plan is written.</summary>
    public required PreviewFormat Format { get; init; }

    /// <summary>Whether rows of the tree are written whole.</summary>
    public required bool IsWide { get; init; }

    /// <summary>Whether changes end the process with an exit code of its own.</summary>
    public required bool ExpectNoChanges { get; init; }

    /// <summary>Refuses what does not go together.</summary>
    public static void Validate(Command command) => ScopeOptions.Validate(command);

    /// <summary>What the arguments say.</summary>
    public static PreviewOptions Of(ParseResult result) => new()
    {
        Directory = result.GetValue(DirectoryOption),
        Stack = result.GetValue(StackOption)!,
        Config = ConfigOptions.Read(result),
        Against = result.GetValue(AgainstOption),
        References = [.. result.GetValue(ReferenceOption) ?? []],
        Scope = ScopeOptions.Read(result),
        Markdown = result.GetValue(MarkdownOption),
        Sarif = result.GetValue(SarifOption),
        IsAnnotated = result.GetValue(GitHubOption),
        Save = result.GetValue(SaveOption),
        Format = result.GetValue(JsonOption) ? PreviewFormat.Json : result.GetValue(DiffOption) ? PreviewFormat.Diff : PreviewFormat.Tree,
        IsWide = result.GetValue(WideOption),
        ExpectNoChanges = result.GetValue(ExpectNoChangesOption),
    };
}
