using System.Diagnostics;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Languages;

/// <summary>Runs a program of .NET as the Pulumi CLI does: built from its project, or one that was built before.</summary>
internal static class DotnetCommand
{
    private const string Dotnet = "dotnet";

    /// <summary>The command.</summary>
    /// <param name="runtime">Option <c>binary</c> names a program that was built before, <c>use-executor</c> another <c>dotnet</c>.</param>
    /// <param name="entry">Where the program is.</param>
    public static ProcessStartInfo Create(ProjectRuntime runtime, ProgramEntry entry)
    {
        var dotnet = runtime.Options.GetValueOrDefault("use-executor", Dotnet);
        var command = runtime.Options.GetValueOrDefault("binary") is { Length: > 0 } binary
            ? Built(dotnet, Path.GetFullPath(Path.Combine(entry.Directory, binary)))
            : new ProcessStartInfo(dotnet, ["run", "--project", Path.Combine(entry.Directory, entry.File)]);
        command.WorkingDirectory = entry.Directory;
        return command;
    }

    private static ProcessStartInfo Built(string dotnet, string binary) =>
        binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? new(dotnet, [binary]) : new(binary);
}
