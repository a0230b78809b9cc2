using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Payments.Infra.Supervisor;

/// <summary>
/// Runs a program and ends it, with all that it has started, when its own standard input closes: the preview holds the
/// other end and never writes, so that the operating system closes it however the preview ends, even when it is killed.
/// </summary>
/// <remarks>
/// A pipe and a process are what all systems have. What they have for just this differs: a parent's death signal on Linux
/// reaches one process, not what that has started, and comes when a thread ends, not the process; Windows has job objects;
/// macOS has neither.
/// </remarks>
internal static class Program
{
    private const int CannotStart = 127;

    /// <param name="arguments">The program and its arguments.</param>
    /// <returns>The exit code of the program; 127 when it cannot be started.</returns>
    private static async Task<int> Main(string[] arguments)
    {
        var ended = new TaskCompletionSource();

        // Ctrl+C goes to every process of a terminal. What it means is for the preview to say: by ending, or by closing the pipe.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Ignore);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ignore);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            ended.TrySetResult();
        });

        using var program = Start(arguments);
        if (program is null)
        {
            return CannotStart;
        }

        var exit = program.WaitForExitAsync();
        await Task.WhenAny(exit, ended.Task, PipeClosedAsync()).ConfigureAwait(false);
        if (!program.HasExited)
        {
            program.Kill(entireProcessTree: true);
        }

        await exit.ConfigureAwait(false);
        return program.ExitCode;

        static void Ignore(PosixSignalContext context) => context.Cancel = true;
    }

    private static Process? Start(string[] arguments)
    {
        try
        {
            // An input of its own, which is empty: the pipe is not the program's to read.
            var program = Process.Start(new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardInput = true })!;
            program.StandardInput.Close();
            return program;
        }
        catch (Win32Exception exception)
        {
            Console.Error.WriteLine($"The program '{arguments[0]}' could not be started: {exception.Message}. Check that it is installed and on the PATH.");
            return null;
        }
    }

    private static async Task PipeClosedAsync()
    {
        await using var pipe = Console.OpenStandardInput();
        var nothing = new byte[1];
        while (await pipe.ReadAsync(nothing).ConfigureAwait(false) > 0)
        {
        }
    }
}
