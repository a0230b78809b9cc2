using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Payments.Infra.Preview;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Pulumi;

namespace Payments.Infra.Stacks.Verbs;

/// <summary>What verbs that read a stack have in common: where its files are, and what is told when they are wrong.</summary>
/// <param name="streams">Takes what is wrong.</param>
internal sealed class StackVerb(OutputStreams streams)
{
    /// <summary>The option that names the stack.</summary>
    /// <param name="usual">The stack that is meant without it.</param>
    public static Option<string> Stack(string usual) => new("--stack", "-s")
    {
        Description = "Name of the stack: there is a file Pulumi.<name>.yaml",
        DefaultValueFactory = _ => usual,
        HelpName = "name",
    };

    /// <summary>The option that names a day: the clock is never asked, so that the same question has the same answer.</summary>
    /// <param name="description">What the day is for.</param>
    public static Option<DateOnly?> Day(string description) => new("--on") { Description = description, HelpName = "yyyy-mm-dd", CustomParser = DayOf };

    /// <summary>Runs a verb on a stack. Gives the exit code.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="run">The verb.</param>
    public async Task<int> RunAsync(string stack, Func<StackSettings, Task<int>> run)
    {
        try
        {
            return await run(StackReader.Read(ProjectReader.Find(Environment.CurrentDirectory, AppContext.BaseDirectory), stack)).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            foreach (var problem in exception.Problems)
            {
                await streams.Error.WriteLineAsync($"error: {problem}").ConfigureAwait(false);
            }

            return exception.ExitCode;
        }
        catch (RunException exception)
        {
            await streams.Error.WriteLineAsync($"error: {exception.Message}").ConfigureAwait(false);
            return ExitCodes.Failure;
        }
    }

    /// <summary>Prints lines about a plan. Of one that failed it prints what is wrong instead.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lines">The lines.</param>
    public async Task<int> PrintAsync(Plan plan, Func<Plan, IEnumerable<string>> lines)
    {
        foreach (var problem in plan.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            await streams.Error.WriteLineAsync($"error: {problem.Message}").ConfigureAwait(false);
        }

        foreach (var line in plan.Failed ? [] : lines(plan))
        {
            await streams.Output.WriteLineAsync(line).ConfigureAwait(false);
        }

        return plan.Failed ? ExitCodes.Failure : ExitCodes.Success;
    }

    private static DateOnly? DayOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--on: '{text}' is not allowed; expected a day such as 2026-11-27");
        return null;
    }
}
