using System.Diagnostics;

namespace Payments.Infra.Preview.Engine;

/// <summary>
/// Runs a program in a process of its own, as the CLI does. It ends, with all that it has started, when this process ends or
/// the run is cancelled.
/// </summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The executable, its arguments as a list, its working directory and environment.</param>
    /// <param name="variables">Variables that are added to its environment.</param>
    /// <param name="log">Takes what it writes.</param>
    /// <param name="cancellation">Ends the program: it is gone when the exception is thrown.</param>
    /// <returns>Its exit code; 127 when it could not be started.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task<int> RunAsync(
        ProcessStartInfo command, IReadOnlyDictionary<string, string> variables, DiagnosticLog log, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var supervisor = Process.Start(SupervisedCommand.Create(command, variables))
            ?? throw new InvalidOperationException($"The program '{command.FileName}' could not be started.");
        var output = ForwardAsync(supervisor.StandardOutput, DiagnosticSeverity.Info);
        var error = ForwardAsync(supervisor.StandardError, DiagnosticSeverity.InfoError);
        try
        {
            await supervisor.WaitForExitAsync(cancellation).ConfigureAwait(false);
            await Task.WhenAll(output, error).ConfigureAwait(false);
            return supervisor.ExitCode;
        }
        finally
        {
            await EndAsync(supervisor).ConfigureAwait(false);
            await Task.WhenAll(output, error).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task ForwardAsync(StreamReader reader, DiagnosticSeverity severity)
        {
            while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                log.Add(severity, "", line + "\n");
            }
        }
    }

    /// <summary>Closes the supervisor's input, on which it ends the program; should it not, all of them are killed.</summary>
    private static async Task EndAsync(Process supervisor)
    {
        supervisor.StandardInput.Close();
        try
        {
            await supervisor.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            supervisor.Kill(entireProcessTree: true);
            await supervisor.WaitForExitAsync().ConfigureAwait(false);
        }
    }
}
