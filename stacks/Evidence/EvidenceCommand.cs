using System.CommandLine;
using System.Globalization;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Render;
using Payments.Infra.Preview.State;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Verbs;

namespace Payments.Infra.Stacks.Evidence;

/// <summary><c>evidence</c>: what an auditor asks for, made from the plan.</summary>
internal static class EvidenceCommand
{
    private const string Description = """
        Writes what an auditor asks for: allowed flows, segmentation, scope of card data, certificates, encryption of each hop, software in use, and
        with --against what an update would change. Tables as CSV and JSON, with an index by requirement of PCI DSS (docs/security.md).

        Examples:
          evidence --stack prod --out evidence
          evidence --stack prod --out evidence --on 2026-11-27 --against prod.json
        """;

    private const string Prefix = StackConfiguration.Namespace + ":";

    private static readonly Option<string> Out = new("--out", "-o", "--output")
    {
        Description = "Folder to write: an empty one, a new one, or one that this command has written, which is replaced as a whole",
        HelpName = "folder",
        Required = true,
    };

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "What is deployed: a file that `pulumi stack export` or `preview --save` wrote. Adds what an update would change",
        HelpName = "file",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="program">The Pulumi program; gives its exit code.</param>
    /// <param name="catalogue">The services and tenants that it is about.</param>
    /// <param name="streams">Takes what was written, and apart from it what is wrong.</param>
    public static Command Create(Func<Task<int>> program, PlatformCatalogue catalogue, OutputStreams streams)
    {
        var (stack, day) = (StackVerb.Stack("prod"), StackVerb.Day("Day that the evidence is of: it stands in the index. Default none"));
        var command = new Command("evidence", Description) { stack, Out, Against, day };
        var verb = new StackVerb(streams);
        command.SetAction((result, cancellation) => verb.RunAsync(result.GetValue(stack)!, async settings =>
        {
            var (folder, against) = (result.GetValue(Out)!, result.GetValue(Against));
            var options = new PlanOptions { Baseline = against is null ? Baseline.Empty : BaselineReader.Read(against) };
            var plan = await PreviewRun.InProcessAsync(settings, options, program, cancellation).ConfigureAwait(false);
            return await verb.PrintAsync(plan, planned =>
            {
                var files = EvidenceFiles.Of(planned, ResolvedStack.Load(ConfigurationOf(settings), catalogue), against is not null, result.GetValue(day));
                OutputFolder.Write(folder, files);
                return [string.Create(CultureInfo.InvariantCulture, $"{files.Count} files: {folder}; begin with README.md")];
            }).ConfigureAwait(false);
        }));
        return command;
    }

    private static StackConfiguration ConfigurationOf(StackSettings stack) => new(
        stack.Stack,
        Own(stack).ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal),
        [.. Own(stack).Where(entry => entry.Value.IsSecret).Select(entry => entry.Key)]);

    private static IEnumerable<(string Key, ConfigValue Value)> Own(StackSettings stack) => stack.Config
        .Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(entry => (entry.Key[Prefix.Length..], entry.Value));
}
