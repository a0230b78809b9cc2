using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests.Scripts;

/// <summary>The scripts that builds run, and people.</summary>
internal static class ScriptFiles
{
    public static ImmutableArray<string> All { get; } =
    [
        .. Repository.Files(".ci", "*").Where(file => File.ReadLines(Repository.PathOf(file)).First().StartsWith("#!", StringComparison.Ordinal)),
    ];

    /// <summary>Runs a script where programs of a folder stand in for those of their names.</summary>
    /// <param name="standIns">The folder with the stand-ins; a script may write beside them.</param>
    /// <param name="variables">Variables of the environment.</param>
    /// <param name="script">The script's name.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ToolResult Run(
        TemporaryFolder standIns,
        IReadOnlyDictionary<string, string> variables,
        string script,
        params string[] arguments) => Tool.Run(
            standIns.Path,
            new Dictionary<string, string>(variables) { ["PATH"] = standIns.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") },
            "bash",
            [Repository.PathOf($".ci/{script}"), .. arguments]);
}
