using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Cli;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>What is wrong with a plan is written for code scanning and for workflows.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class FindingFileTests : IDisposable
{
    private const string Right = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","namespace":"payments"}}""";
    private const string Wrong = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"A_b","namespace":"payments"}}""";

    private readonly string before = Environment.CurrentDirectory;
    private readonly ProjectFiles files = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public FindingFileTests()
    {
        files.Write("Pulumi.yaml", ProjectFiles.Minimal);
        files.Write("Pulumi.dev.yaml", "");
        Environment.CurrentDirectory = files.Directory;
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        output.Dispose();
        error.Dispose();
        files.Dispose();
    }

    [Fact]
    public async Task What_goes_wrong_is_told_at_the_place_that_makes_the_resource()
    {
        Assert.Equal(1, await RunAsync(["--sarif", "findings.sarif"], Right, Right));

        var result = Results(await File.ReadAllTextAsync("findings.sarif")).Single()!;
        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal(("refused", "error"), ((string)result["ruleId"]!, (string)result["level"]!));
        Assert.StartsWith(
            "kubernetes:core/v1:ConfigMap 1: metadata.name: ConfigMap payments/a is claimed by two resources",
            (string)result["message"]!["text"]!,
            StringComparison.Ordinal);
        Assert.Equal(
            ("index.js", 2, 7),
            ((string)place["artifactLocation"]!["uri"]!, (int)place["region"]!["startLine"]!, (int)place["region"]!["startColumn"]!));
        Assert.Contains("Previewing update (dev):", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_istioctl_analyze_would_say_has_its_code_for_a_rule()
    {
        const string telemetry = """{"apiVersion":"telemetry.istio.io/v1","kind":"Telemetry","metadata":{"name":"NAME","namespace":"payments"}}""";
        string[] objects = [telemetry.Replace("NAME", "one", StringComparison.Ordinal), telemetry.Replace("NAME", "two", StringComparison.Ordinal)];

        Assert.Equal(0, await RunAsync(["--sarif", "findings.sarif"], objects));

        Assert.Equal(
            [("IST0160", "warning"), ("IST0160", "warning")],
            Results(await File.ReadAllTextAsync("findings.sarif")).Select(result => ((string)result!["ruleId"]!, (string)result["level"]!)));
    }

    [Fact]
    public async Task What_is_refused_has_no_place_but_the_project()
    {
        Assert.Equal(1, await RunAsync(["--github"], Wrong));

        Assert.StartsWith(
            "::error file=Pulumi.yaml,line=1,col=1::kubernetes:core/v1:ConfigMap 0: the cluster would refuse it: metadata.name: Invalid value: \"A_b\"",
            error.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_right_has_no_findings()
    {
        Assert.Equal(0, await RunAsync(["--github", "--sarif", "-"], Right));

        Assert.Empty(Results(output.ToString()));
        Assert.Empty(error.ToString());
    }

    private static JsonArray Results(string sarif) => JsonNode.Parse(sarif)!["runs"]![0]!["results"]!.AsArray();

    /// <summary>Previews a program that makes objects, each in a line of its own.</summary>
    private Task<int> RunAsync(string[] options, params string[] objects) => PreviewCli.RunAsync(
        ["preview", .. options],
        () => ProgramClient.MainAsync(async client =>
        {
            foreach (var (index, item) in objects.Index())
            {
                try
                {
                    var kind = item.Contains("Telemetry", StringComparison.Ordinal) ? "telemetry.istio.io/v1:Telemetry" : "core/v1:ConfigMap";
                    await client.CustomAsync($"kubernetes:{kind}", $"{index}", request =>
                    {
                        request.Object = Struct.Parser.ParseJson(item);
                        request.Parent = "";
                        request.SourcePosition = new SourcePosition { Uri = $"file://{files.Directory}/index.js", Line = index + 1, Column = 7 };
                    });
                }
                catch (RpcException)
                {
                    // The plan says why.
                }
            }
        }),
        OutputStreams.Plain(output, error));
}
