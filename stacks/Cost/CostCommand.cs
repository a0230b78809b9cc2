using System.CommandLine;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.State;
using Payments.Infra.Stacks.Verbs;

namespace Payments.Infra.Stacks.Cost;

/// <summary><c>cost</c>: what a stack costs a month, as far as prices are recorded.</summary>
internal static class CostCommand
{
    private const string Description = """
        Estimates what a stack costs a month: nodes by pool and tenant, between the fewest and the most. Prices are those that somebody recorded, with
        their day, in stacks/Cost/prices.json; what has none is listed, and not guessed.

        Examples:
          cost --stack prod
          cost --stack prod --against prod.json
        """;

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "What is deployed: a file that `pulumi stack export` or `preview --save` wrote. Adds the difference",
        HelpName = "file",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="program">The Pulumi program; gives its exit code.</param>
    /// <param name="streams">Takes the estimate, and apart from it what is wrong.</param>
    public static Command Create(Func<Task<int>> program, OutputStreams streams)
    {
        var stack = StackVerb.Stack("dev");
        var command = new Command("cost", Description) { stack, Against };
        var verb = new StackVerb(streams);
        command.SetAction((result, cancellation) => verb.RunAsync(result.GetValue(stack)!, async settings =>
        {
            var options = new PlanOptions { Baseline = result.GetValue(Against) is { } file ? BaselineReader.Read(file) : Baseline.Empty };
            var plan = await PreviewRun.InProcessAsync(settings, options, program, cancellation).ConfigureAwait(false);
            return await verb.PrintAsync(plan, planned => CostLines.Full(planned, PriceList.Recorded)).ConfigureAwait(false);
        }));
        return command;
    }
}
