using System.Diagnostics;
using System.Reflection;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>Runs a program in a process of its own, against the engine.</summary>
internal static class ChildProcess
{
    public static async Task<ProgramResult> RunAsync(Func<Facts, Task> program)
    {
        var output = Path.GetTempFileName();
        try
        {
            var command = new ProcessStartInfo("dotnet", [typeof(ChildProcess).Assembly.Location, NameOf(program.Method), output]);
            var plan = await PreviewRun.ChildProcessAsync(InProcess.Stack, command);
            return InProcess.Result(plan, await File.ReadAllLinesAsync(output));
        }
        finally
        {
            File.Delete(output);
        }
    }

    public static Func<Facts, Task> Find(string name)
    {
        var parts = name.Split('.');
        var type = typeof(ChildProcess).Assembly.GetTypes().Single(type => type.Name == parts[0]);
        return type.GetMethod(parts[1], BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Func<Facts, Task>>();
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
