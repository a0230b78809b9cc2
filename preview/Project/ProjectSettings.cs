namespace Payments.Infra.Preview.Project;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Directory">Directory of the file.</param>
/// <param name="StackDirectory">Directory of the stack files.</param>
/// <param name="Config">Configuration that the project declares, by full key.</param>
public sealed record ProjectSettings(
    string Name, string Directory, string StackDirectory, ImmutableSortedDictionary<string, DeclaredConfig> Config)
{
    /// <summary>What runs the program.</summary>
    public ProjectRuntime Runtime { get; init; } = new("dotnet", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Directory or file of the program, relative to <see cref="Directory"/>; empty for the directory itself.</summary>
    public string Main { get; init; } = "";

    /// <summary>Directory in which the program runs: relative paths in it are meant from there.</summary>
    public string ProgramDirectory
    {
        get
        {
            var entry = Path.GetFullPath(Path.Combine(Directory, Main));
            return File.Exists(entry) ? Path.GetDirectoryName(entry)! : entry;
        }
    }
}
