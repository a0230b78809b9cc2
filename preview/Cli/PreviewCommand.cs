using System.CommandLine;
using Payments.Infra.Preview.Checks;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Markdown;
using Payments.Infra.Preview.Output;

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
          preview --stack prod --sarif findings.sarif
          preview --stack prod --save state.json
          preview --stack prod --against state.json --diff
        """;

    public static Command Create(PlanSource plans, OutputStreams streams, PlanRemarks remarks)
    {
        var command = new Command("preview", Description);
        foreach (var option in PreviewOptions.All)
        {
            command.Add(option);
        }

        PreviewOptions.Validate(command);
        command.SetAction((result, cancellation) => RunAsync(plans, streams, remarks, PreviewOptions.Of(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        PlanSource plans, OutputStreams streams, PlanRemarks remarks, PreviewOptions options, CancellationToken cancellation)
    {
        var plan = await plans(options, cancellation).ConfigureAwait(false);
        if (options.Save is { } file && !plan.Failed)
        {
            AtomicFile.Write("--save", file, StateOutput.Write(plan));
        }

        // Of the plan of another program this one has nothing to say.
        Write(plan, options, streams, plan.Failed || options.Directory is not null ? [] : remarks(plan));
        return plan.Failed ? ExitCodes.Failure
            : options.ExpectNoChanges && ChangeSummary.HasChanges(plan) ? await ChangesProposedAsync(streams).ConfigureAwait(false)
            : ExitCodes.Success;
    }

    private static void Write(Plan plan, PreviewOptions options, OutputStreams streams, IEnumerable<string> remarks)
    {
        var findings = PlanReport.Of(plan, Environment.CurrentDirectory);
        if (options.IsAnnotated)
        {
            streams.Error.Write(CheckReport.GitHub(findings));
        }

        var isWritten = WriteFile("--markdown", options.Markdown, () => MarkdownOutput.Write(plan), streams);
        if (WriteFile("--sarif", options.Sarif, () => CheckReport.Sarif(findings), streams) || isWritten)
        {
            return;
        }

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
                TreeOutput.Write(plan, streams.Results, options.IsWide ? null : streams.Width, [.. remarks]);
                break;
        }
    }

    /// <summary>Writes what an option asks for, and says whether that has taken the place of the plan.</summary>
    private static bool WriteFile(string option, string? file, Func<string> make, OutputStreams streams)
    {
        if (file == "-")
        {
            streams.Output.Write(make());
            return true;
        }

        if (file is not null)
        {
            AtomicFile.Write(option, file, make());
        }

        return false;
    }

    private static async Task<int> ChangesProposedAsync(OutputStreams streams)
    {
        await streams.Error.WriteLineAsync("error: no changes were expected for preview but changes were proposed").ConfigureAwait(false);
        return ExitCodes.ChangesProposed;
    }
}
