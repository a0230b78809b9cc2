using Payments.Infra.Conformance.Tests.Comparison;
using Payments.Infra.Preview.Cli;

namespace Payments.Infra.Conformance.Tests.Cases;

/// <summary>Runs a recorded step against the engine of this repository, by its command line.</summary>
internal static class StepRun
{
    private const string NodeOptions = "NODE_OPTIONS";

    /// <summary>The packages are links, and must look as if they were in the folder: the SDK names places in them relative to it.</summary>
    private const string KeepLinks = "--preserve-symlinks --preserve-symlinks-main";

    private static readonly ImmutableSortedDictionary<string, string> Always = ImmutableSortedDictionary<string, string>.Empty
        .Add("PULUMI_CONFIG_PASSPHRASE", "golden-test");

    /// <summary>What the engine gives, directories and names from chance normalised.</summary>
    public static async Task<StepResult> OfAsync(string caseName, GoldenStep step)
    {
        using var folder = ProgramFolder.Create(caseName, step);
        var variables = Always.SetItems(step.Env).SetItem(NodeOptions, $"{step.Env.GetValueOrDefault(NodeOptions)} {KeepLinks}".Trim());
        var before = variables.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            Apply(variables!);
            var code = await PreviewCli.RunAsync(Arguments(step, folder), () => Task.FromResult(0), OutputStreams.Plain(output, error));
            return new(code, Folders.Normalise(output.ToString(), folder), Folders.Normalise(error.ToString(), folder));
        }
        finally
        {
            Apply(before);
        }
    }

    private static string[] Arguments(GoldenStep step, ProgramFolder folder) =>
    [
        "preview",
        "--cwd", folder.FullName,
        .. step.Arguments,
        .. step.Baseline is { } baseline ? ["--against", Path.Combine(folder.FullName, baseline)] : Array.Empty<string>(),
        .. step.References.SelectMany(other => new[] { "--reference", $"{other.Key}={Path.Combine(folder.FullName, other.Value)}" }),
    ];

    private static void Apply(IEnumerable<KeyValuePair<string, string?>> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
