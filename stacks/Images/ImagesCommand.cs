using System.CommandLine;
using System.Text.Json.Nodes;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Stacks.Verbs;

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
        var stack = StackVerb.Stack("dev");
        var command = new Command("images", Description) { stack };
        var verb = new StackVerb(streams);
        command.SetAction((result, cancellation) =>
        {
            var name = result.GetValue(stack)!;
            return verb.RunAsync(name, async settings => await verb.PrintAsync(
                await PreviewRun.InProcessAsync(WholePlatform(settings), program, cancellation).ConfigureAwait(false),
                plan => ImportScript.Lines(name, PlannedImages.Of(plan))).ConfigureAwait(false));
        });
        return command;
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
