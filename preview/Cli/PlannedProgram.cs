using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Languages;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.State;

namespace Payments.Infra.Preview.Cli;

/// <summary>The program that a command is about: this one, or the one in a folder.</summary>
/// <param name="program">This program; gives its exit code.</param>
/// <param name="streams">Where messages go.</param>
internal sealed class PlannedProgram(Func<Task<int>> program, OutputStreams streams)
{
    /// <summary>The plan of a stack.</summary>
    /// <param name="options">Which stack of which program, and what is deployed.</param>
    /// <param name="cancellation">Ends the wait for the program.</param>
    /// <exception cref="ProjectException">There is no such project or stack, or it is refused.</exception>
    public async Task<Plan> PlanAsync(PreviewOptions options, CancellationToken cancellation)
    {
        var progress = new PlanProgress(streams);
        var against = new PlanOptions { Baseline = Deployed.Read(options.Against, options.References), Scope = options.Scope };
        if (options.Directory is not { } directory)
        {
            var own = ProjectReader.Find(Environment.CurrentDirectory, AppContext.BaseDirectory);
            var ownStack = StackReader.Read(own, options.Stack, options.Config.WithPassphrase());
            return await progress
                .ShowAsync(options.Stack, observer => PreviewRun.InProcessAsync(ownStack, against with { Observer = observer }, program, cancellation))
                .ConfigureAwait(false);
        }

        if (!Directory.Exists(directory))
        {
            throw new ProjectException(ExitCodes.Failure, $"--cwd '{directory}' is no folder; give the folder of a Pulumi project.");
        }

        var project = ProjectReader.Find(Path.GetFullPath(directory));
        var stack = StackReader.Read(project, options.Stack, options.Config.WithPassphrase());
        var command = LanguageCommand.Of(stack);
        return await progress
            .ShowAsync(options.Stack, observer => PreviewRun.ChildProcessAsync(stack, against with { Observer = observer }, command, cancellation))
            .ConfigureAwait(false);
    }
}
