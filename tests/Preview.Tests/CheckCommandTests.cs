using Payments.Infra.Preview.Cli;

namespace Payments.Infra.Preview.Tests;

/// <summary>The verb that checks anybody's manifests.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Wrong = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        datas:
          a: b
        """;

    private const string TwoTelemetries = """
        apiVersion: telemetry.istio.io/v1
        kind: Telemetry
        metadata: {name: one, namespace: payments}
        spec: {}
        ---
        apiVersion: telemetry.istio.io/v1
        kind: Telemetry
        metadata: {name: two, namespace: payments}
        spec: {}
        """;

    private const string Counts = "1 objects: 1 errors, 0 warnings\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_manifest_that_a_cluster_refuses_is_told_with_file_line_and_path()
    {
        Write("a.yaml", Wrong);

        Assert.Equal(
            (1, $"{Path.Combine(folder.FullName, "a.yaml")}:5:1: error: ConfigMap settings: datas: field not declared in schema\n{Counts}"),
            await RunAsync());
    }

    [Fact]
    public async Task A_key_that_stands_twice_is_told()
    {
        Write("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: b}\ndata: {a: c}\n");

        var (code, output) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("a.yaml:5:1: error: Duplicate key", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_filled_in_later_is_not_judged()
    {
        Write("a.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: login}\ndata: {password: '${SECRET:login/password}'}\n");

        Assert.Equal((0, "1 objects: 0 errors, 0 warnings\n"), await RunAsync());
    }

    [Fact]
    public async Task Manifests_are_checked_together_too()
    {
        Write("a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: payments}\n");
        Write("b/b.json", """{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "settings", "namespace": "paymets"}}""");

        var (code, output) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Contains(
            "warning: ConfigMap paymets/settings: metadata.namespace: nothing here makes the namespace \"paymets\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "::error file=")]
    [InlineData("sarif", "\"startLine\": 5,")]
    [InlineData("json", "\"line\": 5,")]
    public async Task Findings_are_written_for_programs(string format, string text)
    {
        Write("a.yaml", Wrong);

        Assert.Contains(text, (await RunAsync("--format", format)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_istioctl_analyze_would_say_is_told_with_its_code()
    {
        Write("a.yaml", TwoTelemetries);

        var (code, output) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains(
            "a.yaml:4:1: error IST0160: Telemetry payments/one: spec.selector: The Telemetries [one two] in namespace \"payments\" have no workload selector",
            output,
            StringComparison.Ordinal);
        Assert.EndsWith("2 objects: 2 errors, 0 warnings\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "::error file={0},line=4,col=1,title=IST0160::Telemetry payments/one: spec.selector: The Telemetries")]
    [InlineData("json", "\"code\": \"IST0160\"")]
    [InlineData("sarif", "\"ruleId\": \"IST0160\"")]
    [InlineData("sarif", "\"helpUri\": \"https://istio.io/latest/docs/reference/config/analysis/ist0160/\"")]
    public async Task A_code_of_istio_is_written_for_programs(string format, string text)
    {
        Write("a.yaml", TwoTelemetries);

        Assert.Contains(
            text.Replace("{0}", Path.Combine(folder.FullName, "a.yaml"), StringComparison.Ordinal),
            (await RunAsync("--format", format)).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "a.yaml:3:1: info IST0102: Namespace payments: metadata.labels: The namespace is not enabled for Istio injection.")]
    [InlineData("text", "2 objects: 0 errors, 0 warnings, 1 notes\n")]
    [InlineData("github", "::notice file=")]
    [InlineData("sarif", "\"level\": \"note\"")]
    [InlineData("json", "\"severity\": \"info\"")]
    public async Task What_breaks_nothing_is_a_note(string format, string text)
    {
        Write("a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: payments}\n");
        Write("b.yaml", "apiVersion: telemetry.istio.io/v1\nkind: Telemetry\nmetadata: {name: one, namespace: payments}\nspec: {}\n");

        var (code, output) = await RunAsync("--format", format);

        Assert.Equal(0, code);
        Assert.Contains(text, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_nobody_knows_is_said_to_pass()
    {
        Write("a.yaml", "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: a}\n");

        Assert.Equal((0, "1 of kind keda.sh/v1alpha1 ScaledObject passed: it is not known here\n1 objects: 0 errors, 0 warnings\n"), await RunAsync());
    }

    [Fact]
    public async Task A_folder_without_manifests_is_refused()
    {
        using var error = new StringWriter();
        var code = await PreviewCli.RunAsync(["check", "-m", folder.FullName], () => Task.FromResult(0), OutputStreams.Plain(TextWriter.Null, error));

        Assert.Equal((1, $"error: --manifests '{folder.FullName}' has no file that ends in .json, .yaml, .yml.\n"), (code, error.ToString()));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] more)
    {
        using var output = new StringWriter();
        var code = await PreviewCli.RunAsync(
            ["check", "--manifests", folder.FullName, .. more], () => Task.FromResult(0), OutputStreams.Plain(output, TextWriter.Null));
        return (code, output.ToString());
    }
}
