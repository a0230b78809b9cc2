using System.Diagnostics;

namespace Payments.Infra.House.Tests.Scripts;

/// <summary>Programs on the path.</summary>
internal static class Tool
{
    public static bool IsThere(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ToolResult Run(string folder, string program, params string[] arguments) => Run(
        folder,
        ImmutableDictionary<string, string>.Empty,
        program,
        arguments);

    /// <inheritdoc cref="Run(string, string, string[])"/>
    /// <param name="folder">The working directory.</param>
    /// <param name="variables">Variables of the environment, beside those of this process.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ToolResult Run(string folder, IReadOnlyDictionary<string, string> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
