using Payments.Infra.Preview.Cli;

namespace Payments.Infra.Preview.Tests;

/// <summary>The verb that says what a cluster has otherwise than planned.</summary>
public sealed class DriftCommandTests : IDisposable
{
    private const string Planned = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: shop}
        data: {level: info}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: key, namespace: shop}
        stringData: {key: abc}
        ---
        apiVersion: networking.istio.io/v1
        kind: Sidecar
        metadata: {name: shop, namespace: shop}
        spec: {egress: [{hosts: [./*]}]}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public DriftCommandTests() => Write("planned.yaml", Planned);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Without_a_file_it_says_how_to_write_one() => Assert.Equal(
        (0, "kubectl get ConfigMap,Secret,Sidecar.v1.networking.istio.io --all-namespaces --output yaml --show-managed-fields > live.yaml\n", ""),
        await RunAsync());

    [Fact]
    public async Task A_cluster_that_has_it_all_is_as_planned() => Assert.Equal(
        (0, "3 objects compared: all are as planned.\n", ""),
        await RunAsync("--live", Write("live.yaml", Planned.Replace("stringData: {key: abc}", "data: {key: YWJj}", StringComparison.Ordinal))));

    [Fact]
    public async Task Each_object_is_told_with_its_differences_and_nothing_that_is_secret() => Assert.Equal(
        (
            7,
            """
            ConfigMap shop/settings
                data.level: "info" is planned, "debug" is there (set by kubectl-edit)
            Secret shop/key
                data.key: "(secret)" is planned, "(secret)" is there

            2 objects compared: 2 differences in 2 objects.
            Of these kinds nothing was given, and nothing is said: Sidecar.

            """,
            ""),
        await RunAsync("--live", Write("live.yaml", """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              metadata:
                name: settings
                namespace: shop
                managedFields: [{manager: kubectl-edit, fieldsV1: {'f:data': {'f:level': {}}}}]
              data: {level: debug}
            - apiVersion: v1
              kind: Secret
              metadata: {name: key, namespace: shop}
              data: {key: eHl6}
              type: Opaque
            """)));

    [Fact]
    public async Task One_difference_is_told_as_one()
    {
        var (_, output, _) = await RunAsync("--live", Write("live.yaml", """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: shop}
            data: {level: debug}
            """));

        Assert.Contains("\n1 object compared: 1 difference in 1 object.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named() => Assert.Equal(
        (1, "", "error: --live 'nowhere.yaml' is neither a folder nor a file; give a folder with manifests.\n"),
        await RunAsync("--live", "nowhere.yaml"));

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PreviewCli.RunAsync(
            ["drift", .. args, "--manifests", Path.Combine(folder.FullName, "planned.yaml")], () => Task.FromResult(0), OutputStreams.Plain(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
