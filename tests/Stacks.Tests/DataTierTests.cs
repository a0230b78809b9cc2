using System.Text.Json.Nodes;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests;

/// <summary>The data tier in the previews of the three stacks.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class DataTierTests
{
    [Theory]
    [InlineData("local", "kubernetes:apps/v1:StatefulSet postgres")]
    [InlineData("local", "kubernetes:apps/v1:StatefulSet redis")]
    [InlineData("local", "kubernetes:apps/v1:StatefulSet kafka")]
    [InlineData("dev", "kubernetes:postgresql.cnpg.io/v1:Cluster postgres")]
    [InlineData("dev", "kubernetes:helm.sh/v3:Release redis")]
    [InlineData("dev", "kubernetes:kafka.strimzi.io/v1:Kafka kafka")]
    [InlineData("prod", "kubernetes:postgresql.cnpg.io/v1:Cluster postgres")]
    [InlineData("prod", "azure-native:redisenterprise:RedisEnterprise redis")]
    [InlineData("prod", "kubernetes:kafka.strimzi.io/v1:Kafka kafka")]
    public async Task Each_stack_has_the_mode_that_fits_it(string stack, string resource) =>
        Assert.Contains(resource, (await Previews.InProcessAsync(stack)).Steps.Select(step => $"{step.NewState.Type} {step.NewState.Urn[(step.NewState.Urn.LastIndexOf(':') + 1)..]}"));

    [Theory]
    [InlineData("""{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"}}""", "azure-native:dbforpostgresql:Server")]
    [InlineData("""{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"}}""", "azure-native:eventhub:Namespace")]
    public async Task Production_may_have_managed_services_instead(string data, string type) => Assert.Contains(type, (await PlannedObjects.OfStackWithAsync("prod", ("data", data))).Types);

    [Fact]
    public async Task The_three_stacks_promise_services_the_same()
    {
        var (local, dev, prod) = (await PromiseAsync("local"), await PromiseAsync("dev"), await PromiseAsync("prod"));

        Assert.Equal(Text(local), Text(dev));
        Assert.Equal(Text(dev["postgres"]!), Text(prod["postgres"]!));
        Assert.Equal(Text(dev["kafka"]!), Text(prod["kafka"]!));
        Assert.Equal(Shape(dev["redis"]!), Shape(prod["redis"]!));
        Assert.Equal(Text(dev["redis"]!["secrets"]!), Text(prod["redis"]!["secrets"]!));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Nothing_but_files_brings_a_password_into_a_container(string stack)
    {
        var planned = await PlannedObjects.OfStackAsync(stack);

        foreach (var container in planned.OfKind("Deployment", "StatefulSet", "Job").SelectMany(Containers))
        {
            Assert.Null(container["envFrom"]);
            Assert.All(container["env"]?.AsArray() ?? [], variable => Assert.Null(variable!["valueFrom"]));
            Assert.All(container["env"]?.AsArray() ?? [], variable => Assert.DoesNotMatch("(?i)password$|secret|token", (string)variable!["name"]!));
        }
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_generated_password_is_a_secret_wherever_the_plan_shows_it(string stack)
    {
        var plan = await Previews.InProcessAsync(stack);

        Assert.All(
            plan.Steps.Select(step => step.NewState).Where(state => state.Type == "azure-native:keyvault:Secret"),
            secret => Assert.IsType<PropertyValue.SecretValue>(((PropertyValue.Map)secret.Inputs["properties"]!)["value"]));
        Assert.All(plan.Steps.Select(step => step.NewState).Where(state => state.Type == "kubernetes:core/v1:Secret"), secret => Assert.IsType<PropertyValue.SecretValue>(secret.Inputs["data"]));
    }

    [Fact]
    public async Task Every_volume_of_the_three_stacks_is_in_the_outputs_that_the_next_update_reads() =>
        Assert.Equal(["kafka.statefulset.storage", "postgres.statefulset.storage", "redis.statefulset.storage"], ((PropertyValue.Map)(await Previews.InProcessAsync("local")).Outputs["volumes"]!).Fields.Keys);

    [Fact]
    public async Task A_reader_more_in_the_stack_file_is_a_grant_more_in_the_plan()
    {
        const string Reader = """{"validation-service":{"consumes":["payment-events"]}}""";
        var users = (await PlannedObjects.OfStackWithAsync("prod", ("services", Reader))).OfKind("KafkaUser");

        Assert.Contains(users, user => (string?)user["metadata"]!["name"] == "validation-service");
        Assert.DoesNotContain((await PlannedObjects.OfStackAsync("prod")).OfKind("KafkaUser"), user => (string?)user["metadata"]!["name"] == "validation-service");
    }

    private static async Task<JsonObject> PromiseAsync(string stack)
    {
        var json = Payments.Infra.Preview.Output.JsonOutput.Write(await Previews.InProcessAsync(stack));
        var outputs = JsonNode.Parse(json)!["steps"]!.AsArray().Select(step => step!["newState"]!).First(state => (string?)state["type"] == "pulumi:pulumi:Stack")["outputs"]!;
        return outputs["data"]!.AsObject();
    }

    private static string Text(JsonNode node) => node.ToJsonString();

    private static IEnumerable<string> Shape(JsonNode node) => node.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<JsonNode> Containers(JsonObject workload) =>
        new[] { "containers", "initContainers" }.SelectMany(list => workload["spec"]!["template"]!["spec"]![list]?.AsArray() ?? []).Select(container => container!);
}
