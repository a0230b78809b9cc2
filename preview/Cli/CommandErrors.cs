using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>The one place where a command that cannot go on is told: as an error and an exit code, never as a stack trace that nobody asked for.</summary>
/// <param name="streams">Where it is told.</param>
/// <param name="isVerbose">Whether a fault of the preview itself is told with its stack trace.</param>
internal sealed class CommandErrors(OutputStreams streams, bool isVerbose)
{
    /// <summary>Runs a command; gives its exit code, or that of what went wrong.</summary>
    /// <param name="command">The command.</param>
    public async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            return await TellAsync(exception.Problems, exception.ExitCode).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return await TellAsync(["cancelled"], ExitCodes.Cancelled).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await TellAsync([$"cannot read or write: {exception.Message}"], ExitCodes.Failure).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return await TellAsync([Fault(exception)], ExitCodes.InternalError).ConfigureAwait(false);
        }
    }

    private string Fault(Exception exception) =>
        "this is a fault of the preview, not of the program that it was to preview; please report it, with the program if you can: "
        + (isVerbose ? exception.ToString() : $"{exception.GetType().Name}: {exception.Message} ({PreviewCli.Verbose.Name} shows where)");

    private async Task<int> TellAsync(IEnumerable<string> problems, int exitCode)
    {
        try
        {
            foreach (var problem in problems)
            {
                await streams.Error.WriteLineAsync($"error: {problem}").ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // There is nobody left to tell; the exit code says it.
        }

        return exitCode;
    }
}
