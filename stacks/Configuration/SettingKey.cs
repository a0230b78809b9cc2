namespace Payments.Infra.Stacks.Configuration;

/// <summary>A key that a stack file may have.</summary>
/// <param name="Path">Path below <c>payments:</c>. A part <c>&lt;name&gt;</c> is a name that the file gives, <c>[]</c> an entry of a list.</param>
/// <param name="Kind">What stands there, such as <c>a whole number</c>.</param>
/// <param name="Description">What it means, in Markdown.</param>
internal sealed record SettingKey(string Path, string Kind, string Description)
{
    /// <summary>Stands for a name in a path.</summary>
    public const string AnyName = "<name>";

    /// <summary>Stands for an entry of a list in a path.</summary>
    public const string AnyEntry = "[]";

    /// <summary>Kind of what is chosen from a list.</summary>
    public const string Choice = "one of";

    /// <summary>More choices than these are no help in a line.</summary>
    private const int MostInLine = 10;

    /// <summary>Limits, form or choices; empty for none.</summary>
    public string Allowed { get; init; } = "";

    /// <summary>Default as JSON; empty where it is none, or follows from something else.</summary>
    public string Default { get; init; } = "";

    /// <summary>Whether there is no section without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>File of the type that has it; empty for the sections of a name or an entry.</summary>
    public string DeclaredIn { get; init; } = "";

    /// <summary>What each choice means; empty where there are none, or nothing is to be said.</summary>
    public ImmutableArray<(string Choice, string Meaning)> Choices { get; init; } = [];

    /// <summary>Whether it has more choices than a line takes.</summary>
    public bool HasMany => Kind == Choice && Allowed.Split(',').Length > MostInLine;

    /// <summary>Whether a path names this key or one that it stands for, such as <c>azure.pools.apps1.min</c>.</summary>
    /// <param name="path">The path, with or without positions in lists.</param>
    public bool Matches(string path)
    {
        var (own, given) = (Parts(Path), Parts(path));
        return own.Length == given.Length && own.Zip(given).All(pair => pair.First == AnyName || pair.First == pair.Second);
    }

    /// <summary>The parts of a path; an entry of a list has the same ones as the list.</summary>
    private static string[] Parts(string path) => [.. path.Split('.').Select(part => part.Split('[')[0])];
}
