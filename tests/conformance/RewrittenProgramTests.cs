using Payments.Infra.Conformance.Tests.Cases;
using Payments.Infra.Conformance.Tests.Comparison;
using Payments.Infra.Conformance.Tests.Programs;
using Payments.Infra.Preview.Cli;

namespace Payments.Infra.Conformance.Tests;

/// <summary>Programs in C# with the SDK of this repository have the plans that the same programs for Node.js had with the real engine.</summary>
[Collection(OneAtATime.Name)]
public sealed class RewrittenProgramTests : IDisposable
{
    private readonly string before = Environment.CurrentDirectory;
    private readonly string folder = Directory.CreateTempSubdirectory("conformance-").FullName;

    public static TheoryData<string> Names => [.. RewrittenProgram.All.Keys];

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Steps_are_those_of_the_program_for_Node(string name)
    {
        var (caseName, program) = (name.Split('/')[0], name.Split('/')[1]);
        var step = GoldenCase.All[caseName].Steps.First(step => step.Program == program && step.Arguments is ["--json"]);
        Environment.CurrentDirectory = GoldenCase.FolderOf(caseName);
        using var variables = new ProcessVariables(step.Env);
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await PreviewCli.RunAsync(Arguments(caseName, step), RewrittenProgram.All[name].RunAsync, OutputStreams.Plain(output, error));

        Assert.Equal("", error.ToString());
        Assert.Equal(LanguageTraces.Without(GoldenCase.ReadFile(caseName, step.Stdout)), LanguageTraces.Without(output.ToString()));
        Assert.Equal(step.ExitCode, code);
    }

    private string[] Arguments(string caseName, GoldenStep step)
    {
        var deployed = Path.Combine(folder, "export.json");
        File.WriteAllText(deployed, LanguageTraces.WithVersionsOfHere(GoldenCase.ReadFile(caseName, step.Baseline)));
        return
        [
            "preview",
            "--json",
            .. step.Baseline is null ? Array.Empty<string>() : ["--against", deployed],
            .. step.References.SelectMany(other => new[] { "--reference", $"{other.Key}={other.Value}" }),
        ];
    }
}
