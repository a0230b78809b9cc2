using System.IO.Compression;

namespace Payments.Infra.Sdk.Tests;

/// <summary>
/// The whole solution restores with either value of <c>PulumiSdk</c>. Packages of the official names and versions without
/// anything in them stand in for the official ones: a restore looks at names, versions and duplicates alone.
/// </summary>
public sealed class PackageRestoreTests : IDisposable
{
    private static readonly string[] Copied = ["*.csproj", "UpToDate.targets", "*.slnx", "Directory.*", "global.json"];

    private readonly string folder = Directory.CreateTempSubdirectory("restore-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("embedded")]
    [InlineData("nuget")]
    public void The_solution_restores(string sdk)
    {
        CopyProjects();
        var feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        foreach (var (name, version) in Repository.OfficialPackages)
        {
            WriteEmptyPackage(feed, name, version);
        }

        // Packages of its own, so that the empty ones never reach those of the user.
        var (code, output) = Repository.Run(
            folder,
            "restore",
            "Payments.Infra.slnx",
            $"-p:PulumiSdk={sdk}",
            $"-p:RestoreAdditionalProjectSources={feed}",
            $"-p:RestorePackagesPath={Path.Combine(folder, "packages")}",
            $"-p:RestoreFallbackFolders={Repository.GlobalPackages}");

        Assert.True(code == 0, output);
    }

    private static void WriteEmptyPackage(string feed, string name, string version)
    {
        using var archive = ZipFile.Open(Path.Combine(feed, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry($"{name}.nuspec").Open());
        writer.Write($"""
            <?xml version="1.0" encoding="utf-8"?>
            <package>
              <metadata>
                <id>{name}</id>
                <version>{version}</version>
                <authors>nobody</authors>
                <description>An empty package.</description>
              </metadata>
            </package>
            """);
    }

    private void CopyProjects()
    {
        foreach (var file in Copied.SelectMany(pattern => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)))
        {
            var relative = Path.GetRelativePath(Repository.Root, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
            {
                var target = Path.Combine(folder, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}
