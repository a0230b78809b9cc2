using System.CommandLine;

namespace Payments.Infra.Preview.Cli;

/// <summary>The command line: a verb is a file beside this one.</summary>
public static class PreviewCli
{
    private const string Examples = """
        Shows what a deployment of this Pulumi program would do, without the Pulumi CLI, a cloud or any credential.

        Examples:
          dotnet run --project stacks -- preview                        the plan of stack dev
          dotnet run --project stacks -- preview --stack prod           the plan of stack prod
          dotnet run --project stacks -- preview --stack prod --json    the same for a program to read
        """;

    /// <summary>Shows where in the preview a fault of its own is.</summary>
    internal static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show the stack trace of a fault of the preview itself",
        Recursive = true,
    };

    /// <summary>Runs the command line.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="program">The Pulumi program; gives its exit code.</param>
    /// <param name="streams">Where results and messages go.</param>
    /// <param name="verbs">Verbs of the program's own. Default none.</param>
    /// <returns>The exit code of the process: see <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunAsync(string[] args, Func<Task<int>> program, OutputStreams streams, params IEnumerable<Command> verbs) =>
        RunAsync(args, program, streams, _ => [], verbs);

    /// <summary>Runs the command line of a program that has something to say of its own plans.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="program">The Pulumi program; gives its exit code.</param>
    /// <param name="streams">Where results and messages go.</param>
    /// <param name="remarks">What the program says of a plan.</param>
    /// <param name="verbs">Verbs of the program's own. Default none.</param>
    /// <returns>The exit code of the process: see <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunAsync(
        string[] args, Func<Task<int>> program, OutputStreams streams, PlanRemarks remarks, params IEnumerable<Command> verbs) =>
        RunAsync(args, new PlannedProgram(program, streams).PlanAsync, streams, remarks, verbs);

    /// <summary>Runs the command line with plans from elsewhere, such as one that is there already.</summary>
    internal static Task<int> RunAsync(string[] args, PlanSource plans, OutputStreams streams, params IEnumerable<Command> verbs) =>
        RunAsync(args, plans, streams, _ => [], verbs);

    private static async Task<int> RunAsync(string[] args, PlanSource plans, OutputStreams streams, PlanRemarks remarks, IEnumerable<Command> verbs)
    {
        var root = new RootCommand(Examples)
        {
            PreviewCommand.Create(plans, streams, remarks), RenderCommand.Create(plans, streams), CheckCommand.Create(streams),
            ExplainCommand.Create(plans, streams), MatrixCommand.Create(plans, streams), DriftCommand.Create(plans, streams), Verbose,
        };
        foreach (var verb in verbs)
        {
            root.Add(verb);
        }

        var result = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (result.Errors.Count > 0)
        {
            foreach (var problem in UsageErrors.Describe(result, CliOptions.Reasons))
            {
                await streams.Error.WriteLineAsync($"error: {problem}").ConfigureAwait(false);
            }

            await streams.Error.WriteLineAsync("Run with --help to see what there is.").ConfigureAwait(false);
            return ExitCodes.Failure;
        }

        var invocation = new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false };
        return await new CommandErrors(streams, result.GetValue(Verbose)).GuardAsync(() => result.InvokeAsync(invocation)).ConfigureAwait(false);
    }
}
