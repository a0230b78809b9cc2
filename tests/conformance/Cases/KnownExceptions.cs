namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>The steps that differ from the real engine, each with its reason: the table in <see cref="FileName"/>.</summary>
internal static class KnownExceptions
{
    /// <summary>The file, relative to the repository: rows <c>| case | steps | reason |</c>, in which several steps are joined by commas.</summary>
    public const string FileName = "docs/engine.md";

    /// <summary>The reasons.</summary>
    public static ImmutableDictionary<(string CaseName, string StepName), string> All { get; } =
        File.ReadLines(Path.Combine(Repository.Folder, FileName))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is ["", var name, _, _, ""] && GoldenCase.All.ContainsKey(name.Trim('`')))
            .SelectMany(cells => cells[2].Split(", ").Select(step => (Key: (cells[1].Trim('`'), step.Trim('`')), Reason: cells[3])))
            .ToImmutableDictionary(row => row.Key, row => row.Reason);
}
