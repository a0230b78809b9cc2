using System.Text.Json.Nodes;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>What production keeps and guards, and dev does without.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class ProductionTests
{
    [Theory]
    [InlineData("kube-prometheus-stack", "prometheus.prometheusSpec.thanos")]
    [InlineData("grafana", "envFromSecret")]
    [InlineData("grafana", "extraSecretMounts")]
    [InlineData("jaeger", "jaeger.extraEnv")]
    public async Task Prod_sets_what_dev_does_not(string release, string path)
    {
        Assert.NotNull(At(await Values("prod", release), path));
        Assert.Null(At(await Values("dev", release), path));
    }

    [Theory]
    [InlineData("local", "anonymous")]
    [InlineData("dev", "token")]
    [InlineData("prod", "openid")]
    public async Task Kiali_asks_who_people_are(string stack, string strategy) => Assert.Equal(strategy, (string?)At(await Values(stack, "kiali"), "auth.strategy"));

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
        var tools = Assert.IsType<PropertyValue.Map>((await Previews.InProcessAsync(stack)).Outputs["tools"]);

        Assert.Equal(["alertmanager", "grafana", "jaeger", "kiali", "prometheus"], tools.Fields.Select(tool => tool.Key).Order(StringComparer.Ordinal));
        Assert.All(tools.Fields.Select(tool => Assert.IsType<PropertyValue.Map>(tool.Value)), tool =>
        {
            Assert.StartsWith("http://", Assert.IsType<PropertyValue.Text>(tool["address"]).Value, StringComparison.Ordinal);
            Assert.Matches("^kubectl --namespace [a-z-]+ port-forward service/[a-z-]+ [0-9]+:[0-9]+$", Assert.IsType<PropertyValue.Text>(tool["portForward"]).Value);
        });
    }

    private static JsonNode? At(JsonObject values, string path) => path.Split('.').Aggregate((JsonNode?)values, (node, key) => (node as JsonObject)?[key]);

    private static async Task<JsonObject> Values(string stack, string release) =>
        JsonNode.Parse((await PlannedObjects.OfStackAsync(stack)).Json)!["steps"]!.AsArray()
            .Select(step => step!["newState"]!)
            .Single(state => (string?)state["type"] == "kubernetes:helm.sh/v3:Release" && ((string)state["urn"]!).EndsWith($"::{release}", StringComparison.Ordinal))["inputs"]!["values"]!.AsObject();
}
