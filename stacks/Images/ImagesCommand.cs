using System.CommandLine;
using System.Text.Json.Nodes;
using Payments.Infra.Preview;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Stacks.Images;

/// <summary><c>images</c>: how the images of a stack get into its registry.</summary>
internal static class ImagesCommand
{
    private const string Target = "payments:target";

    private const string Description = """
        Prints the commands that bring into a stack's registry what its pods run: an import for each image of others, a push for each of one's own.

        Examples:
          images --stack prod
          images --stack prod | sh
        """;

    /// <summary>Makes the command.</summary>
    /// <param name="program">The Pulumi program; gives its exit code.</param>
    /// <param name="streams">Takes the commands, and apart from them what is wrong.</param>
    public static Command Create(Func<Task<int>> program, OutputStreams streams)
    {
        var stack = new Option<string>("--stack", "-s")
        {
            Description = "Name of the stack: there is a file Pulumi.<name>.yaml",
            DefaultValueFactory = _ => "dev",
            HelpName = "name",
        };
        var command = new Command("images", Description) { stack };
        command.SetAction((result, cancellation) => RunAsync(program, streams, result.GetValue(stack)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Func<Task<int>> program, OutputStreams streams, string name, CancellationToken cancellation)
    {
        try
        {
            var stack = StackReader.Read(ProjectReader.Find(Environment.CurrentDirectory, AppContext.BaseDirectory), name);
            var plan = await PreviewRun.InProcessAsync(WholePlatform(stack), program, cancellation).ConfigureAwait(false);
            foreach (var problem in plan.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                await streams.Error.WriteLineAsync($"error: {problem.Message}").ConfigureAwait(false);
            }

            foreach (var line in plan.Failed ? [] : ImportScript.Lines(name, PlannedImages.Of(plan)))
            {
                await streams.Output.WriteLineAsync(line).ConfigureAwait(false);
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

    /// <summary>The stack as it will be: while it is a foundation, nothing runs yet.</summary>
    private static StackSettings WholePlatform(StackSettings stack)
    {
        if (!stack.Config.TryGetValue(Target, out var target) || JsonNode.Parse(target.Text) is not JsonObject section)
        {
            return stack;
        }

        section.Remove("phase");
        return stack with { Config = stack.Config.SetItem(Target, new ConfigValue(section.ToJsonString(), section.ToJsonString(), target.IsSecret)) };
    }
}
