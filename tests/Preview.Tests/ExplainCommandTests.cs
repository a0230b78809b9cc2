using Payments.Infra.Preview.Cli;

namespace Payments.Infra.Preview.Tests;

/// <summary>The verbs that say who may call whom.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private const string Mesh = """
        apiVersion: v1
        kind: Service
        metadata: {name: stock, namespace: market}
        spec: {selector: {app: stock}, ports: [{name: http, port: 9000}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: stock, namespace: market}
        spec: {template: {metadata: {labels: {app: stock}}, spec: {serviceAccountName: stock}}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: shop, namespace: market}
        spec: {template: {metadata: {labels: {app: shop}}, spec: {serviceAccountName: shop}}}
        ---
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: {name: stock, namespace: market}
        spec:
          selector: {matchLabels: {app: stock}}
          rules: [{from: [{source: {serviceAccounts: [shop]}}], to: [{operation: {methods: [GET]}}]}]
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public ExplainCommandTests() => File.WriteAllText(Path.Combine(folder.FullName, "mesh.yaml"), Mesh);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_request_is_explained_place_by_place()
    {
        const string Expected = """
            1  market/shop outbound 9000
               scope          all hosts
               route          sent on  (no VirtualService is for the host)
               tries          3  (again on connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes, any time)
               destination    stock.market.svc.cluster.local:9000  (100 %, 1 pods, TLS mutual, LEAST_REQUEST)

            2  market/stock inbound 9000
               network        open  (no NetworkPolicy is for these pods)
               mutual TLS     PERMISSIVE  (caller is cluster.local/ns/market/sa/shop)
               token          none  (a request without one passes)
               authorization  allowed  (AuthorizationPolicy market/stock rule 0)

            allowed

            """;

        Assert.Equal((0, Expected, ""), await RunAsync("explain", "--from", "shop", "--to", "stock:9000"));
    }

    [Fact]
    public async Task An_explanation_is_written_for_programs_too()
    {
        var (code, output, _) = await RunAsync("explain", "--from", "shop", "--to", "stock", "--method", "POST", "--json");

        Assert.Equal(0, code);
        Assert.StartsWith("{\n  \"verdict\": \"denied\",\n  \"hops\": [", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_workload_gets_the_nearest() => Assert.Equal(
        (1, "", "error: --from 'shoop' is no workload of the mesh; did you mean 'shop'?\n"),
        await RunAsync("explain", "--from", "shoop", "--to", "stock"));

    [Theory]
    [InlineData("stock:http", "error: --to 'stock:http' is no host with a port; write host or host:8080.\n")]
    [InlineData("stock:0", "error: --to 'stock:0' is no host with a port; write host or host:8080.\n")]
    public async Task A_port_must_be_one(string to, string error) =>
        Assert.Equal((1, "", error), await RunAsync("explain", "--from", "shop", "--to", to));

    [Fact]
    public async Task A_request_needs_a_caller_and_a_host() =>
        Assert.Equal((1, "", "error: explain needs --from and --to, or --ask; --help has examples.\n"), await RunAsync("explain", "--from", "shop"));

    [Fact]
    public async Task Questions_of_a_file_are_answered_a_line_each() => Assert.Equal(
        (0, "{\"result\":\"denied\",\"tls\":\"PERMISSIVE\",\"by\":null}\n", ""),
        await RunAsync("explain", "--ask", Questions("denied")));

    [Theory]
    [InlineData("denied", 0, "1 answers as expected, 0 not\n")]
    [InlineData("allowed", 1, "0 answers as expected, 1 not\n")]
    public async Task Answers_in_the_file_are_compared(string expected, int code, string end)
    {
        var (exit, output, _) = await RunAsync("explain", "--verify", "--ask", Questions(expected));

        Assert.Equal(code, exit);
        Assert.EndsWith(end, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matrix_says_who_may_call_whom() => Assert.Equal(
        (0, "market/stock:9000\n    market/shop  GET *\n", ""),
        await RunAsync("matrix"));

    [Fact]
    public async Task A_matrix_is_written_for_a_pull_request_too() => Assert.Equal(
        (0, "| at | caller | may | but not |\n|---|---|---|---|\n| market/stock:9000 | market/shop | `GET *` |  |\n", ""),
        await RunAsync("matrix", "--markdown"));

    private string Questions(string expected)
    {
        var path = Path.Combine(folder.FullName, "questions.jsonl");
        File.WriteAllText(path, $$$"""
            {"title": "what is no question is passed over"}
            {"kind": "access", "to": "market/stock", "port": 9000, "peer": "market/shop", "method": "PUT", "path": "/", "answer": {"result": "{{{expected}}}"}}
            """);
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PreviewCli.RunAsync(
            [.. args, "--manifests", Path.Combine(folder.FullName, "mesh.yaml")], () => Task.FromResult(0), OutputStreams.Plain(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
