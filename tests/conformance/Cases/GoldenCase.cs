using System.Text.Json;

namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>A program with what the real engine did with it, in a folder of <c>cases</c>.</summary>
/// <param name="Shows">What is to be seen in it.</param>
/// <param name="Steps">The previews that were recorded.</param>
internal sealed record GoldenCase(string Shows, ImmutableArray<GoldenStep> Steps)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>All cases by name.</summary>
    public static ImmutableSortedDictionary<string, GoldenCase> All { get; } = Directory.EnumerateDirectories(Root)
        .ToImmutableSortedDictionary(folder => Path.GetFileName(folder), Read, StringComparer.Ordinal);

    private static string Root => Path.Combine(Repository.Folder, "tests", "conformance", "cases");

    /// <summary>The folder of a case.</summary>
    public static string FolderOf(string name) => Path.Combine(Root, name);

    /// <summary>The text of a file of a case; empty for no file, since nothing was printed then.</summary>
    public static string ReadFile(string name, string? file) => file is null ? "" : File.ReadAllText(Path.Combine(FolderOf(name), file));

    private static GoldenCase Read(string folder) =>
        JsonSerializer.Deserialize<GoldenCase>(File.ReadAllText(Path.Combine(folder, "steps.json")), Options)!;
}
