namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>One preview that was recorded.</summary>
/// <param name="Name">Its name, such as <c>03-preview-diff</c>.</param>
/// <param name="Program">The file that stands in place of <c>index.js</c>.</param>
internal sealed record GoldenStep(string Name, string Program)
{
    /// <summary>Arguments after <c>preview</c>.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Variables of its environment.</summary>
    public ImmutableSortedDictionary<string, string> Env { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether it was recorded on a terminal: then it is the tree, else a log of events with the same end.</summary>
    public bool Terminal { get; init; }

    /// <summary>The export of the state before it; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Files with other stacks that the program refers to, by their names.</summary>
    public ImmutableSortedDictionary<string, string> References { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How it ended.</summary>
    public int ExitCode { get; init; }

    /// <summary>File with what it printed; null for nothing.</summary>
    public string? Stdout { get; init; }

    /// <summary>File with its messages; null for none.</summary>
    public string? Stderr { get; init; }
}
