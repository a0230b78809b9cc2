namespace Payments.Infra.Analysis.Tests;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    /// <summary>Where a file is.</summary>
    /// <param name="path">Path from the root of the repository.</param>
    public static string PathOf(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Payments.Infra.slnx")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, path);
    }
}
