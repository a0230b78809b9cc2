namespace Payments.Infra.SchemaTool.Tests;

/// <summary>The published npm packages.</summary>
internal static class NpmPackages
{
    /// <summary>The repository.</summary>
    public static string Repository { get; } = FindRepository(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Schemas { get; } = Path.Combine(Repository, "sdk", "schemas");

    /// <summary>Where the packages are, if they are there; as the tool looks for them.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("PULUMI_NPM_PACKAGES") is { Length: > 0 } set ? set : Path.Combine(
        Repository, "node_modules");

    public static bool AreThere => Directory.EnumerateFiles(Schemas, "pulumi-*.json")
        .All(file => Directory.Exists(Path.Combine(Folder, "@pulumi", Path.GetFileNameWithoutExtension(file)["pulumi-".Length..])));

    private static string FindRepository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Payments.Infra.slnx")) ? folder.FullName : FindRepository(folder.Parent!);
}
