using Payments.Infra.Preview.Cli;
using Payments.Infra.Stacks.Configuration;
using Payments.Infra.Stacks.Cost;
using Payments.Infra.Stacks.Evidence;
using Payments.Infra.Stacks.Images;
using Payments.Infra.Stacks.Pins;
using Payments.Infra.Stacks.Tokens;

namespace Payments.Infra.Stacks;

/// <summary>The program's command line: the verbs of the preview, and its own.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="streams">Where results and messages go.</param>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(string[] args, OutputStreams streams) => PreviewCli.RunAsync(
        args,
        StackProgram.RunAsync,
        streams,
        plan => CostLines.Summary(plan, PriceList.Recorded),
        ConfigCommand.Create(streams),
        CostCommand.Create(StackProgram.RunAsync, streams),
        EvidenceCommand.Create(StackProgram.RunAsync, PaymentsStack.Catalogue, streams),
        TokenCommand.Create(PaymentsStack.Catalogue, streams),
        ImagesCommand.Create(StackProgram.RunAsync, streams),
        PinsCommand.Create(StackProgram.RunAsync, streams));
}
