using System.Text.Json.Nodes;
using Payments.Infra.Conformance.Tests.Cases;
using Payments.Infra.Conformance.Tests.Comparison;
using Payments.Infra.Conformance.Tests.Programs;
using Payments.Infra.Preview.Cli;
using Pulumi;

namespace Payments.Infra.Conformance.Tests;

/// <summary>Programs in C# with the SDK of this repository have the plans that the same programs for Node.js had with the real engine.</summary>
[Collection(OneAtATime.Name)]
public sealed class RewrittenProgramTests : IDisposable
{
    private readonly string before = Environment.CurrentDirectory;

    public static TheoryData<string> Names => [.. RewrittenProgram.All.Keys];

    public void Dispose() => Environment.CurrentDirectory = before;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Steps_are_those_of_the_program_for_Node(string name)
    {
        var (caseName, program) = (name.Split('/')[0], name.Split('/')[1]);
        var step = GoldenCase.All[caseName].Steps.First(step => step.Program == program && step.Arguments is ["--json"]);
        Environment.CurrentDirectory = GoldenCase.FolderOf(caseName);
        using var output = new StringWriter();
        using var error = new StringWriter();

        await PreviewCli.RunAsync(
            ["preview", "--json", .. step.Baseline is { } baseline ? ["--against", baseline] : Array.Empty<string>()],
            () => Deployment.RunAsync(RewrittenProgram.All[name]),
            OutputStreams.Plain(output, error));

        Assert.Equal(Steps(GoldenCase.ReadFile(caseName, step.Stdout)), Steps(output.ToString()));
    }

    /// <summary>Steps and counts, without what the SDK for Node.js says about places in its sources, and the version of its packages.</summary>
    private static string Steps(string document)
    {
        var root = JsonNode.Parse(PlanDocument.Normalise(document))!.AsObject();
        foreach (var state in root["steps"]!.AsArray().SelectMany(step => new[] { step!["oldState"], step["newState"] }).OfType<JsonObject>())
        {
            state.Remove("sourcePosition");
            state.Remove("stackTrace");
        }

        root.Remove("diagnostics");
        return root.ToJsonString().Replace("4.21.2", "4.21.1", StringComparison.Ordinal).Replace("4_21_2", "4_21_1", StringComparison.Ordinal);
    }
}
