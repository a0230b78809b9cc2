using System.Diagnostics;
using System.Globalization;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Tests;

/// <summary>What the tests of child processes start: a preview whose program sleeps, and that program.</summary>
internal static class Program
{
    private const string Preview = "preview";
    private const string Sleep = "sleep";
    private const string SleepWithChild = "sleep-with-child";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    /// <summary>The command of a preview in a process of its own.</summary>
    /// <param name="file">Takes the process ids of the program and its own child, a line each.</param>
    public static ProcessStartInfo PreviewCommand(string file) => Command(Preview, file);

    /// <summary>The command of a program that starts another one, and sleeps as that does.</summary>
    public static ProcessStartInfo SleepCommand(string file) => Command(SleepWithChild, file);

    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case [Preview, var file]:
                await PreviewRun.ChildProcessAsync(ProgramClient.Stack(), SleepCommand(file)).ConfigureAwait(false);
                return 0;
            case [SleepWithChild, var file]:
                using (var child = Process.Start(Command(Sleep, file))!)
                {
                    // Written whole and then named, so that nobody reads half of it.
                    await File.WriteAllLinesAsync(file + ".new", [Id(Environment.ProcessId), Id(child.Id)]).ConfigureAwait(false);
                    File.Move(file + ".new", file);
                    await Task.Delay(Long).ConfigureAwait(false);
                }

                return 0;
            default:
                await Task.Delay(Long).ConfigureAwait(false);
                return 0;
        }
    }

    private static ProcessStartInfo Command(params string[] arguments) =>
        new("dotnet", [typeof(Program).Assembly.Location, .. arguments]);

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
