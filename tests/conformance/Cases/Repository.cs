namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Payments.Infra.slnx")) ? folder.FullName : Find(folder.Parent!);
}
