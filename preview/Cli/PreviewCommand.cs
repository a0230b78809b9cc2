using System.CommandLine;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.Project;

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
        """;

    public static Command Create(Func<Task<int>> program, OutputStreams streams)
    {
        var stack = new Option<string>("--stack", "-s")
        {
            Description = "Name of the stack: there is a file Pulumi.<name>.yaml",
            DefaultValueFactory = _ => "dev",
            HelpName = "name",
        };
        var json = new Option<bool>("--json", "-j") { Description = "Write the plan as `pulumi preview --json` does" };
        var command = new Command("preview", Description) { stack, json };
        command.SetAction((result, cancellation) =>
            RunAsync(program, streams, result.GetValue(stack)!, result.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Func<Task<int>> program, OutputStreams streams, string stackName, bool json, CancellationToken cancellation)
    {
        try
        {
            var project = ProjectReader.Find(Environment.CurrentDirectory, AppContext.BaseDirectory);
            var stack = StackReader.Read(project, stackName);
            var plan = await PreviewRun.InProcessAsync(stack, program, cancellation).ConfigureAwait(false);
            if (json)
            {
                await streams.Output.WriteAsync(JsonOutput.Write(plan)).ConfigureAwait(false);
            }
            else
            {
                TreeOutput.Write(plan, streams.Results);
            }

            return plan.Failed ? ExitCodes.Failure : ExitCodes.Success;
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
}
