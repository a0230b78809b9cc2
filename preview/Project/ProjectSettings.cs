namespace Payments.Infra.Preview.Project;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Directory">Directory of the file.</param>
/// <param name="StackDirectory">Directory of the stack files.</param>
/// <param name="Config">Configuration that the project declares, by full key.</param>
public sealed record ProjectSettings(
    string Name, string Directory, string StackDirectory, ImmutableSortedDictionary<string, DeclaredConfig> Config);
