using System.CommandLine;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Languages;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.State;

namespace Payments.Infra.Preview.Cli;

/// <summary><c>preview</c>: the plan of a stack.</summary>
internal static class PreviewCommand
{
    private const string Description = """
        Shows what a deployment would do.

        Examples:
          preview
          preview --stack prod
          preview --stack prod --json
          preview --cwd ../another-project
        """;

    public static Command Create(Func<Task<int>> program, OutputStreams streams)
    {
        var command = new Command("preview", Description);
        foreach (var option in PreviewOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((result, cancellation) => RunAsync(program, streams, PreviewOptions.Of(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Func<Task<int>> program, OutputStreams streams, PreviewOptions options, CancellationToken cancellation)
    {
        try
        {
            var plan = await PlanAsync(program, streams, options, cancellation).ConfigureAwait(false);
            Write(plan, options, streams);
            return plan.Failed ? ExitCodes.Failure
                : options.ExpectNoChanges && ChangeSummary.HasChanges(plan) ? await ChangesProposedAsync(streams).ConfigureAwait(false)
                : ExitCodes.Success;
        }
        catch (ProjectException exception)
        {
            foreach (var problem in exception.Problems)
            {
                await streams.Error.WriteLineAsync($"error: {problem}").ConfigureAwait(false);
            }

            return exception.ExitCode;
        }
    }

    private static async Task<Plan> PlanAsync(
        Func<Task<int>> program, OutputStreams streams, PreviewOptions options, CancellationToken cancellation)
    {
        var baseline = Deployed.Read(options.Against, options.References);
        if (options.Directory is not { } directory)
        {
            var own = ProjectReader.Find(Environment.CurrentDirectory, AppContext.BaseDirectory);
            var ownStack = StackReader.Read(own, options.Stack, options.Config.WithPassphrase());
            return await PreviewRun.InProcessAsync(ownStack, baseline, program, cancellation).ConfigureAwait(false);
        }

        if (!Directory.Exists(directory))
        {
            throw new ProjectException(ExitCodes.Failure, $"--cwd '{directory}' is no folder; give the folder of a Pulumi project.");
        }

        var project = ProjectReader.Find(Path.GetFullPath(directory));
        var stack = StackReader.Read(project, options.Stack, options.Config.WithPassphrase());
        var command = LanguageCommand.Of(stack);
        await streams.Progress.WriteLineAsync($"Running the {project.Runtime.Name} program in {project.Directory}...").ConfigureAwait(false);
        return await PreviewRun.ChildProcessAsync(stack, baseline, command, cancellation).ConfigureAwait(false);
    }

    private static void Write(Plan plan, PreviewOptions options, OutputStreams streams)
    {
        switch (options.Format)
        {
            case PreviewFormat.Json:
                streams.Output.Write(JsonOutput.Write(plan));
                break;
            case PreviewFormat.Diff:
                DiffOutput.WriteMessages(plan, streams.Error);
                DiffOutput.Write(plan, streams.Results);
                break;
            default:
                TreeOutput.Write(plan, streams.Results, options.IsWide ? null : streams.Width);
                break;
        }
    }

    private static async Task<int> ChangesProposedAsync(OutputStreams streams)
    {
        await streams.Error.WriteLineAsync("error: no changes were expected for preview but changes were proposed").ConfigureAwait(false);
        return ExitCodes.ChangesProposed;
    }
}
