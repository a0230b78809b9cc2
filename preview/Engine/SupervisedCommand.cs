using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Payments.Infra.Preview.Engine;

/// <summary>A command that runs under the supervisor, a small executable beside this library: it ends when this process ends.</summary>
internal static class SupervisedCommand
{
    private const string Supervisor = "Payments.Infra.Supervisor.dll";

    /// <summary>The command, with its output to be read here, and an input whose end is the program's.</summary>
    /// <param name="command">Executable, arguments as a list, working directory and environment.</param>
    /// <param name="variables">Variables that are added to its environment.</param>
    public static ProcessStartInfo Create(ProcessStartInfo command, IReadOnlyDictionary<string, string> variables)
    {
        if (command.Arguments.Length > 0)
        {
            throw new ArgumentException(
                $"The arguments of '{command.FileName}' must be given as a list: one text does not say where each ends.", nameof(command));
        }

        var supervised = new ProcessStartInfo(
            DotnetHost(), [Path.Combine(AppContext.BaseDirectory, Supervisor), command.FileName, .. command.ArgumentList])
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        supervised.Environment.Clear();
        foreach (var (name, value) in command.Environment)
        {
            supervised.Environment[name] = value;
        }

        foreach (var (name, value) in variables)
        {
            supervised.Environment[name] = value;
        }

        return supervised;
    }

    /// <summary>The <c>dotnet</c> that this process runs on: its runtime is in <c>shared/Microsoft.NETCore.App/10.x</c> beside it.</summary>
    private static string DotnetHost()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
