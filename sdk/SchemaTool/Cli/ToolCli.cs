using System.CommandLine;
using Payments.Infra.Preview.Cli;

namespace Payments.Infra.SchemaTool.Cli;

/// <summary>The command line: a verb is a file beside this one.</summary>
public static class ToolCli
{
    private const string Examples = """
        Examples:
          dotnet run --project sdk/SchemaTool -- add azure-native:network:DdosProtectionPlan    adds a resource with its types
          dotnet run --project sdk/SchemaTool -- check                                          compares every line with the packages
          dotnet run --project sdk/SchemaTool -- refresh                                        rewrites every line from the packages

        Writes the lines of sdk/schemas from the npm packages of the same versions.
        """;

    /// <summary>Runs the command line.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where messages of what is wrong go.</param>
    /// <returns>0; 1 where something is wrong or differs.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand(Examples) { AddCommand.Create(output), CheckCommand.Create(output), RefreshCommand.Create(output) };
        var result = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (result.Errors.Count > 0)
        {
            await WriteErrorsAsync(error, UsageErrors.Describe(result, ImmutableDictionary<string, string>.Empty)).ConfigureAwait(false);
            await error.WriteLineAsync("Run with --help to see what there is.").ConfigureAwait(false);
            return 1;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await result.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (SchemaToolException exception)
        {
            await WriteErrorsAsync(error, exception.Problems).ConfigureAwait(false);
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await WriteErrorsAsync(error, [exception.Message]).ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task WriteErrorsAsync(TextWriter error, IEnumerable<string> problems)
    {
        foreach (var problem in problems)
        {
            await error.WriteLineAsync($"error: {problem}").ConfigureAwait(false);
        }
    }
}
