namespace Payments.Infra.House.Tests.Sources;

/// <summary>Files of the repository, without what builds leave behind.</summary>
internal static class Repository
{
    private static readonly string[] NoSources = ["bin", "obj", "artifacts", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Files below a folder, relative to the repository and with slashes, in order.</summary>
    /// <param name="folder">The folder, relative; empty for all.</param>
    /// <param name="pattern">Such as <c>*.cs</c>.</param>
    public static IEnumerable<string> Files(string folder, string pattern) => Below(PathOf(folder), pattern)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(child => Path.GetFileName(child) is var name && !name.StartsWith('.') && !NoSources.Contains(name))
            .SelectMany(child => Below(child, pattern)));

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Payments.Infra.slnx")) ? folder.FullName : FindRoot(folder.Parent!);
}
