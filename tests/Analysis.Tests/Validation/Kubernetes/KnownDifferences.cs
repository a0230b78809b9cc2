namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>The cases that are judged otherwise than by the real server, each with its reason: the table in <see cref="FileName"/>.</summary>
internal static class KnownDifferences
{
    /// <summary>The file, relative to the repository: rows <c>| kind/case | reason |</c>.</summary>
    public const string FileName = "docs/validation.md";

    /// <summary>The reasons.</summary>
    public static ImmutableDictionary<string, string> All { get; } = File.ReadLines(Repository.PathOf(FileName))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells is ["", ['`', ..], _, ""] && cells[1].Contains('/', StringComparison.Ordinal))
        .SelectMany(cells => cells[1].Split(", ").Select(id => (Id: id.Trim('`'), Reason: cells[2])))
        .ToImmutableDictionary(row => row.Id, row => row.Reason);
}
