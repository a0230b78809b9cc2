using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>The pages of the repository: README, CONTRIBUTING and everything below <c>docs</c>.</summary>
internal static class DocumentationPages
{
    /// <summary>Names of the pages, from the repository's folder, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "CONTRIBUTING.md",
        "README.md",
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf(), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The commands of all pages.</summary>
    public static IReadOnlyList<DocumentedCommand> Commands { get; } = [.. Names.SelectMany(name => CommandReader.Read(name, Text(name)))];

    /// <summary>A page.</summary>
    /// <param name="name">Its name, from the repository's folder.</param>
    public static string Text(string name) => File.ReadAllText(Repository.PathOf(name.Split('/'))).ReplaceLineEndings("\n");

    /// <summary>The commands that have to do with a program, each from its name to the end of the line.</summary>
    /// <param name="program">Name of the program.</param>
    public static IEnumerable<DocumentedCommand> Of(string program) => Commands
        .Select(command => (command, at: Begin(command.Text, program)))
        .Where(entry => entry.at >= 0)
        .Select(entry => entry.command with { Text = entry.command.Text[entry.at..] });

    /// <summary>Where a command names a program as a word of its own; -1 for nowhere.</summary>
    private static int Begin(string command, string program)
    {
        var at = command.IndexOf($"{program} ", StringComparison.Ordinal);
        return at > 0 && command[at - 1] is not (' ' or '(' or '"') ? -1 : at;
    }
}
