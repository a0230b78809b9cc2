using System.Text.Json.Nodes;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>What production keeps and guards, and dev does without.</summary>
public sealed class ProductionTests
{
    [Theory]
    [InlineData("kube-prometheus-stack", "prometheus.prometheusSpec.thanos")]
    [InlineData("grafana", "envFromSecret")]
    [InlineData("grafana", "extraSecretMounts")]
    public async Task Prod_sets_what_dev_does_not(string release, string path)
    {
        Assert.NotNull(At(await Values("prod", release), path));
        Assert.Null(At(await Values("dev", release), path));
    }

    [Theory]
    [InlineData("local", "anonymous")]
    [InlineData("dev", "token")]
    [InlineData("prod", "openid")]
    public async Task Kiali_asks_who_people_are(string stack, string strategy) =>
        Assert.Equal(strategy, (string?)At(await Values(stack, "kiali"), "auth.strategy"));

    [Theory]
    [InlineData("local", 100)]
    [InlineData("dev", 10)]
    [InlineData("prod", 1)]
    public async Task A_share_of_requests_is_traced(string stack, double percent) => Assert.Equal(
        percent, (double)Assert.Single((await PlannedObjects.OfStackAsync(stack)).OfKind("Telemetry"))["spec"]!["tracing"]![0]!["randomSamplingPercentage"]!);

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_tool_says_how_it_is_reached(string stack)
    {
        var tools = Assert.IsType<PropertyValue.Map>((await Previews.OfStackAsync(stack)).Outputs["tools"]);

        string[] longTerm = stack == "prod" ? ["thanos"] : [];
        Assert.Equal(
            ["alertmanager", "grafana", "jaeger", "kiali", "prometheus", .. longTerm],
            tools.Fields.Select(tool => tool.Key).Order(StringComparer.Ordinal));
        Assert.All(tools.Fields.Select(tool => Assert.IsType<PropertyValue.Map>(tool.Value)), tool =>
        {
            Assert.StartsWith("http://", Assert.IsType<PropertyValue.Text>(tool["address"]).Value, StringComparison.Ordinal);
            var command = Assert.IsType<PropertyValue.Text>(tool["portForward"]).Value;
            Assert.Matches("^kubectl --namespace [a-z-]+ port-forward service/[a-z-]+ [0-9]+:[0-9]+$", command);
        });
    }

    [Theory]
    [InlineData("kube-prometheus-stack-prometheus")]
    [InlineData("thanos")]
    public async Task Prod_makes_an_identity_for_each_account_that_works_on_older_metrics(string account)
    {
        var planned = await PlannedObjects.OfStackAsync("prod");

        var credential = Inputs(planned, "azure-native:managedidentity:FederatedIdentityCredential", account);
        Assert.Equal($"system:serviceaccount:monitoring:{account}", (string?)credential["subject"]);
        var assignment = Inputs(planned, "azure-native:authorization:RoleAssignment", $"{account}-metrics");
        Assert.EndsWith("/ba92f5b4-2d11-453d-a403-e96b0029c9fe", (string?)assignment["roleDefinitionId"], StringComparison.Ordinal);
        Assert.Equal("metrics", (string?)Inputs(planned, "azure-native:storage:BlobContainer", "blobs-metrics")["containerName"]);
    }

    [Theory]
    [InlineData("local", "redis")]
    [InlineData("dev", "kafka postgres redis")]
    [InlineData("prod", "kafka postgres redis")]
    public async Task A_stack_watches_the_stores_that_give_metrics(string stack, string expected)
    {
        var rules = (await PlannedObjects.OfStackAsync(stack)).OfKind("PrometheusRule").Select(rule => (string)rule["metadata"]!["name"]!).ToList();

        Assert.Equal(expected.Split(' '), new[] { "kafka", "postgres", "redis" }.Where(store => rules.Contains($"payments-{store}")));
    }

    [Fact]
    public async Task Traces_of_prod_outlive_a_pod() => Assert.Single(
        (await PlannedObjects.OfStackAsync("prod")).OfKind("PersistentVolumeClaim"),
        claim => (string?)claim["metadata"]!["name"] == "jaeger-traces");

    private static JsonNode? At(JsonObject values, string path) => path.Split('.').Aggregate((JsonNode?)values, (node, key) => (node as JsonObject)?[key]);

    private static async Task<JsonObject> Values(string stack, string release) =>
        Inputs(await PlannedObjects.OfStackAsync(stack), "kubernetes:helm.sh/v3:Release", release)["values"]!.AsObject();

    private static JsonObject Inputs(PlannedObjects planned, string type, string name) => JsonNode.Parse(planned.Json)!["steps"]!.AsArray()
        .Select(step => step!["newState"]!)
        .Single(state => (string?)state["type"] == type && ((string)state["urn"]!).EndsWith($"::{name}", StringComparison.Ordinal))["inputs"]!.AsObject();
}
