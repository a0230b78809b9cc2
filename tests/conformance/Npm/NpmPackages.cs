using Payments.Infra.Conformance.Tests.Cases;

namespace Payments.Infra.Conformance.Tests.Npm;

/// <summary>The published packages that the recorded programs use, in the versions that they were recorded with.</summary>
internal static class NpmPackages
{
    /// <summary>Where the packages are, if they are there.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("PULUMI_NPM_PACKAGES") is { Length: > 0 } set ? set : Path.Combine(
        Repository.Folder, "node_modules");

    /// <summary>The folder of each package: two of them are fetched under a name of their own, beside the versions that the schemas name.</summary>
    public static ImmutableSortedDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        ["@pulumi/kubernetes"] = Path.Combine(Folder, "recorded-kubernetes"),
        ["@pulumi/pulumi"] = Path.Combine(Folder, "@pulumi", "pulumi"),
        ["@pulumi/random"] = Path.Combine(Folder, "recorded-random"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What is missing to run the programs; null when nothing is.</summary>
    public static string? Missing { get; } = FindMissing();

    private static string? FindMissing()
    {
        var packages = Folders.Where(package => !Directory.Exists(package.Value)).Select(package => package.Key).ToList();
        return packages.Count > 0 ? $"{string.Join(", ", packages)} are not in {Folder}; '.ci/npm-packages' fetches them"
            : HasNode() ? null
            : "there is no 'node' on the PATH; it comes with Node.js";
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
