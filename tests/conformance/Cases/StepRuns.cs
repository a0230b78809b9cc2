using Payments.Infra.Conformance.Tests.Comparison;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>
/// Runs recorded steps against the engine of this repository, by its command line. A program is run once for all the steps that differ only in
/// how the plan is written.
/// </summary>
public sealed class StepRuns : IDisposable
{
    private const string NodeOptions = "NODE_OPTIONS";

    /// <summary>The packages are links, and must look as if they were in the folder: the SDK names places in them relative to it.</summary>
    private const string KeepLinks = "--preserve-symlinks --preserve-symlinks-main";

    /// <summary>Arguments that leave the plan as it is; any other may change it.</summary>
    private static readonly ImmutableHashSet<string> OutputArguments = ["--json", "--diff", "--expect-no-changes"];

    private readonly Dictionary<string, PlannedStep> planned = new(StringComparer.Ordinal);

    /// <summary>What the engine gives, directories and names from chance normalised.</summary>
    internal async Task<StepResult> OfAsync(string caseName, GoldenStep step)
    {
        var run = Planned(caseName, step);
        using var variables = new ProcessVariables(step.Env.SetItem(NodeOptions, $"{step.Env.GetValueOrDefault(NodeOptions)} {KeepLinks}".Trim()));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PreviewCli.RunAsync(Arguments(step, run.Folder), run.PlanAsync, OutputStreams.Plain(output, error));
        return new(code, Folders.Normalise(output.ToString(), run.Folder), Folders.Normalise(error.ToString(), run.Folder));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var run in planned.Values)
        {
            run.Folder.Dispose();
        }
    }

    private PlannedStep Planned(string caseName, GoldenStep step)
    {
        var arguments = step.Arguments.Where(argument => !OutputArguments.Contains(argument));
        var key = string.Join('\n', [caseName, step.Program, step.Baseline, .. step.Env, .. step.References, .. arguments]);
        if (!planned.TryGetValue(key, out var run))
        {
            planned[key] = run = new(ProgramFolder.Create(caseName, step));
        }

        return run;
    }

    private static string[] Arguments(GoldenStep step, ProgramFolder folder) =>
    [
        "preview",
        "--cwd", folder.FullName,
        .. step.Arguments,
        .. step.Baseline is { } baseline ? ["--against", Path.Combine(folder.FullName, baseline)] : Array.Empty<string>(),
        .. step.References.SelectMany(other => new[] { "--reference", $"{other.Key}={Path.Combine(folder.FullName, other.Value)}" }),
    ];

    /// <summary>A program in its folder, and its plan from the first time that one is asked for.</summary>
    private sealed class PlannedStep(ProgramFolder folder)
    {
        private Task<Plan>? plan;

        public ProgramFolder Folder => folder;

        public Task<Plan> PlanAsync(PreviewOptions options, CancellationToken cancellation) =>
            plan ??= new PlannedProgram(() => Task.FromResult(0), OutputStreams.Plain(TextWriter.Null, TextWriter.Null)).PlanAsync(options, cancellation);
    }
}
