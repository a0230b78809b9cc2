using System.CommandLine;

namespace Payments.Infra.SchemaTool.Cli;

/// <summary>The options that say where schemas and npm packages lie.</summary>
internal sealed class Folders
{
    private const string PackagesVariable = "PULUMI_NPM_PACKAGES";

    private readonly Option<string?> schemas = new("--schemas")
    {
        Description = "Folder of the schema files. Default: sdk/schemas of the repository",
        HelpName = "folder",
    };

    private readonly Option<string?> packages = new("--packages")
    {
        Description = $"Folder of the npm packages. Default: the environment variable {PackagesVariable}, or node_modules of the repository",
        HelpName = "folder",
    };

    public void AddTo(Command command)
    {
        command.Add(schemas);
        command.Add(packages);
    }

    /// <summary>The folder of the npm packages.</summary>
    public string Packages(ParseResult result) =>
        result.GetValue(packages)
            ?? (Environment.GetEnvironmentVariable(PackagesVariable) is { Length: > 0 } set ? set : Path.Combine(Repository(), "node_modules"));

    /// <summary>The schema files, in ordinal order.</summary>
    /// <exception cref="SchemaToolException">There are none.</exception>
    public ImmutableArray<string> SchemaFiles(ParseResult result)
    {
        var folder = result.GetValue(schemas) ?? Path.Combine(Repository(), "sdk", "schemas");
        ImmutableArray<string> files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "pulumi-*.json").Order(StringComparer.Ordinal)] : [];
        return files.IsEmpty
            ? throw new SchemaToolException($"{folder}: has no schema files pulumi-<package>.json; --schemas names the folder that has them")
            : files;
    }

    /// <summary>The repository that holds the working directory or this tool.</summary>
    private static string Repository() => Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory)
        ?? throw new SchemaToolException(
            $"no repository (a folder with Payments.Infra.slnx) holds {Environment.CurrentDirectory}; --schemas and --packages name the folders");

    private static string? Above(string? folder) =>
        folder is null ? null : File.Exists(Path.Combine(folder, "Payments.Infra.slnx")) ? folder : Above(Path.GetDirectoryName(folder));
}
