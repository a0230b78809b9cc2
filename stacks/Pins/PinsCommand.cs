using System.CommandLine;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks.Settings.Support;
using Payments.Infra.Stacks.Verbs;

namespace Payments.Infra.Stacks.Pins;

/// <summary><c>pins</c>: which versions of others a stack uses, and how old they are.</summary>
internal static class PinsCommand
{
    private const string Description = """
        Lists the charts, images and the Kubernetes that a stack pins: since when each version is out, and the newest one that the record of releases
        knows, and what supports which versions of what. It asks nobody: stacks/Pins/releases.json and stacks/Settings/Support/support.json are those
        records, with the day of each entry. Versions that do not go together are an error, here and in a preview.

        Examples:
          pins --stack prod
          pins --stack prod --on 2026-11-27
        """;

    /// <summary>Makes the command.</summary>
    /// <param name="program">The Pulumi program; gives its exit code.</param>
    /// <param name="streams">Takes the table, and apart from it what is wrong.</param>
    public static Command Create(Func<Task<int>> program, OutputStreams streams)
    {
        var (stack, day) = (StackVerb.Stack("dev"), StackVerb.Day("Also say how many days old each version is on a day"));
        var command = new Command("pins", Description) { stack, day };
        var verb = new StackVerb(streams);
        command.SetAction((result, cancellation) => verb.RunAsync(result.GetValue(stack)!, async settings => await verb.PrintAsync(
            await PreviewRun.InProcessAsync(settings, program, cancellation).ConfigureAwait(false),
            plan => Lines([.. PlannedPins.Of(plan)], result.GetValue(day))).ConfigureAwait(false)));
        return command;
    }

    private static IEnumerable<string> Lines(ImmutableArray<Pin> pins, DateOnly? day) =>
        PinTable.Lines(pins, KnownReleases.Read(), day).Concat(SupportTable.Lines(pins, KnownSupport.All));
}
