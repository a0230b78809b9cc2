using System.Collections.Concurrent;
using System.Text.Json;
using Payments.Infra.SchemaTool.JavaScript;
using Payments.Infra.SchemaTool.TypeScript;

namespace Payments.Infra.SchemaTool.Npm;

/// <summary>The files of an unpacked npm package.</summary>
internal sealed class NpmPackage
{
    private readonly ConcurrentDictionary<string, Script> scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DeclarationFile> declarations = new(StringComparer.Ordinal);
    private readonly string root;

    private NpmPackage(string root) => this.root = root;

    /// <summary>Opens the package of a Pulumi provider.</summary>
    /// <param name="folder">Folder with npm packages, such as <c>node_modules</c>.</param>
    /// <param name="provider">Name of the provider, such as <c>random</c>.</param>
    /// <param name="version">The version that it must have.</param>
    /// <exception cref="SchemaToolException">It is not there, or has another version.</exception>
    public static NpmPackage Open(string folder, string provider, string version)
    {
        var name = $"@pulumi/{provider}";
        var root = Path.Combine(folder, "@pulumi", provider);
        var remedy = $"'npm install --no-save --ignore-scripts {name}@{version}' in the repository's folder fetches it";
        var description = Path.Combine(root, "package.json");
        if (!File.Exists(description))
        {
            throw new SchemaToolException($"npm package {name} {version} is not in {root}; {remedy}, or --packages names the folder that has it");
        }

        var found = VersionOf(description);
        return found == version ? new NpmPackage(root) : throw new SchemaToolException(
            $"npm package {name} in {root} has version {found}; the schema is of version {version}; {remedy}");
    }

    /// <summary>The files of that name, by their paths in the package, in ordinal order; packages inside the package left out.</summary>
    public IEnumerable<string> Named(string fileName) => Directory.EnumerateFiles(root, fileName, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("node_modules/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public bool Has(string path) => File.Exists(Path.Combine(root, path));

    /// <summary>A file of code, parsed.</summary>
    /// <exception cref="SchemaToolException">It is not there, or no JavaScript.</exception>
    public Script Script(string path) => scripts.GetOrAdd(path, path => JavaScript.Script.Parse(Path.Combine(root, path), Read(path)));

    /// <summary>A file of declarations, parsed.</summary>
    /// <exception cref="SchemaToolException">It is not there, or of another form.</exception>
    public DeclarationFile Declarations(string path) =>
        declarations.GetOrAdd(path, path => DeclarationReader.Read(Path.Combine(root, path), Read(path)));

    private static string VersionOf(string description)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(description));
            return document.RootElement.GetProperty("version").GetString() ?? "none";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SchemaToolException($"{description}: has no version: {exception.Message}");
        }
    }

    private string Read(string path)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full)
            ? File.ReadAllText(full)
            : throw new SchemaToolException($"{full}: is missing; the npm package is not complete, or of another form than this tool reads");
    }
}
