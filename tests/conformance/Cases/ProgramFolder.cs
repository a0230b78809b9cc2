using Payments.Infra.Conformance.Tests.Npm;

namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>A folder with the program of a step as it stood when the step was recorded, and the packages that it uses.</summary>
internal sealed class ProgramFolder : IDisposable
{
    private ProgramFolder(string path) => FullName = path;

    /// <summary>The folder.</summary>
    public string FullName { get; }

    public static ProgramFolder Create(string caseName, GoldenStep step)
    {
        var folder = new ProgramFolder(Directory.CreateTempSubdirectory("conformance-").FullName);
        var source = GoldenCase.FolderOf(caseName);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.FullName, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.Copy(Path.Combine(source, step.Program), Path.Combine(folder.FullName, "index.js"), overwrite: true);
        LinkPackages(Path.Combine(folder.FullName, "node_modules"));
        return folder;
    }

    /// <summary>Links what is installed, with the recorded versions in place of others.</summary>
    private static void LinkPackages(string modules)
    {
        var scopes = NpmPackages.Folders.Keys.Select(name => name.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var others = Directory.EnumerateDirectories(NpmPackages.Folder).Select(Path.GetFileName).Where(name => !scopes.Contains(name!));
        foreach (var (name, package) in others.Select(name => (name!, Path.Combine(NpmPackages.Folder, name!)))
            .Concat(NpmPackages.Folders.Select(package => (package.Key, package.Value))))
        {
            var link = Path.Combine(modules, name);
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            Directory.CreateSymbolicLink(link, package);
        }
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
