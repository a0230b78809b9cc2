namespace Payments.Infra.Preview.Engine;

/// <summary>Runs a program in this process: sets its environment, takes what it writes, and puts both back.</summary>
internal static class InProcessProgram
{
    public static async Task<int> RunAsync(
        Func<Task<int>> program, IReadOnlyDictionary<string, string> variables, DiagnosticLog log)
    {
        var before = variables.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        var (output, error, exitCode) = (Console.Out, Console.Error, Environment.ExitCode);
        await using var capturedOutput = new DiagnosticWriter(log, DiagnosticSeverity.Info);
        await using var capturedError = new DiagnosticWriter(log, DiagnosticSeverity.InfoError);
        try
        {
            Set(variables!);
            Console.SetOut(capturedOutput);
            Console.SetError(capturedError);
            return await program().ConfigureAwait(false);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Environment.ExitCode = exitCode;
            Set(before);
        }
    }

    private static void Set(IEnumerable<KeyValuePair<string, string?>> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
