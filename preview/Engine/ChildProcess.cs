using System.Diagnostics;

namespace Payments.Infra.Preview.Engine;

/// <summary>Runs a program in a process of its own, as the CLI does.</summary>
internal static class ChildProcess
{
    public static async Task<int> RunAsync(
        ProcessStartInfo command, IReadOnlyDictionary<string, string> variables, DiagnosticLog log, CancellationToken cancellation)
    {
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        foreach (var (name, value) in variables)
        {
            command.Environment[name] = value;
        }

        using var process = Process.Start(command)
            ?? throw new InvalidOperationException($"The program '{command.FileName}' could not be started.");
        try
        {
            var output = ForwardAsync(process.StandardOutput, DiagnosticSeverity.Info);
            var error = ForwardAsync(process.StandardError, DiagnosticSeverity.InfoError);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            await Task.WhenAll(output, error).ConfigureAwait(false);
            return process.ExitCode;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        async Task ForwardAsync(StreamReader reader, DiagnosticSeverity severity)
        {
            while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                log.Add(severity, "", line + "\n");
            }
        }
    }
}
