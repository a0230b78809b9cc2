using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests;

/// <summary>The data tier in the previews of the three stacks.</summary>
public sealed partial class DataTierTests
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
        Assert.Contains(
            resource,
            (await Previews.OfStackAsync(stack)).Steps.Select(step => $"{step.State.Type} {step.State.Urn[(step.State.Urn.LastIndexOf(':') + 1)..]}"));

    [Theory]
    [InlineData("""{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"}}""", "azure-native:dbforpostgresql:Server")]
    [InlineData("""{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"}}""", "azure-native:eventhub:Namespace")]
    public async Task Production_may_have_managed_services_instead(string data, string type) =>
        Assert.Contains(type, (await PlannedObjects.OfStackAsync("prod", ("data", data))).Types);

    [Fact]
    public async Task The_three_stacks_promise_services_the_same()
    {
        var (local, dev, prod) = (await PromiseAsync("local"), await PromiseAsync("dev"), await PromiseAsync("prod"));

        string[] place = ["/redis/authority", "/redis/host", "/redis/port"];
        Assert.Equal(local, dev);
        Assert.Equal(dev.Keys, prod.Keys);
        Assert.Equal(dev.RemoveRange(place), prod.RemoveRange(place));
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
    [InlineData("local", "kubernetes:core/v1:Secret")]
    [InlineData("dev", "kubernetes:core/v1:Secret")]
    [InlineData("prod", "kubernetes:core/v1:Secret")]
    [InlineData("prod", "azure-native:keyvault:Secret")]
    public async Task Every_password_is_one_that_was_generated_and_the_plan_shows_none(string stack, string type)
    {
        var states = (await Previews.OfStackAsync(stack)).Steps.Select(step => step.State).ToList();
        var generated = states.Where(state => state.Type == "random:index/randomPassword:RandomPassword").Select(state => state.Urn).ToHashSet();

        var withPassword = states.Where(state => state.Type == type && PasswordsOf(state).Any()).ToList();
        Assert.NotEmpty(withPassword);
        Assert.All(withPassword, state => Assert.All(PasswordsOf(state), value => Assert.IsType<PropertyValue.UnknownValue>(value)));
        Assert.All(withPassword, state => Assert.Subset(generated, SourcesOf(state).ToHashSet()));
        Assert.All(withPassword, state => Assert.NotEmpty(SourcesOf(state)));
    }

    /// <summary>Where the cluster is there its provider marks all that a Secret holds; elsewhere nothing of it is known yet.</summary>
    [Fact]
    public async Task All_that_a_Secret_holds_is_secret_where_it_is_known() => Assert.All(
        (await Previews.OfStackAsync("local")).Steps.Select(step => step.State).Where(state => state.Type == "kubernetes:core/v1:Secret"),
        secret => Assert.IsType<PropertyValue.SecretValue>(secret.Inputs["data"] ?? secret.Inputs["stringData"]));

    private static IEnumerable<PropertyValue> PasswordsOf(ResourceState state) => new[] { "data", "stringData", "properties" }
        .Select(field => state.Inputs[field]?.Revealed()).OfType<PropertyValue.Map>()
        .SelectMany(map => map.Fields.Where(field => PasswordField().IsMatch(field.Key)))
        .Where(field => !IsAclOfCertificates(field.Key, field.Value.Revealed()))
        .Select(field => field.Value.Revealed());

    /// <summary>In an ACL of Redis <c>&gt;</c> and <c>#</c> stand before a password; users with a certificate have none.</summary>
    private static bool IsAclOfCertificates(string field, PropertyValue value) =>
        field.EndsWith("acl", StringComparison.OrdinalIgnoreCase) && value is PropertyValue.Text text && !text.Value.AsSpan().ContainsAny('>', '#');

    private static IEnumerable<string> SourcesOf(ResourceState state) =>
        new[] { "stringData", "properties" }.SelectMany(field => state.PropertyDependencies.GetValueOrDefault(field, []));

    /// <summary>Passwords by their names, files with one in them, keys, and what a secret of the key vault holds.</summary>
    [GeneratedRegex("(?i)password|properties$|acl$|^key$|^value$")]
    private static partial Regex PasswordField();

    [Fact]
    public async Task Every_volume_of_the_three_stacks_is_in_the_outputs_that_the_next_update_reads() =>
        Assert.Equal(
            ["kafka.statefulset.storage", "postgres.statefulset.storage", "redis.statefulset.storage"],
            ((PropertyValue.Map)(await Previews.OfStackAsync("local")).Outputs["volumes"]!).Fields.Keys);

    [Fact]
    public async Task A_reader_more_in_the_stack_file_is_a_grant_more_in_the_plan()
    {
        const string Reader = """{"validation-service":{"consumes":["payment-events"]}}""";
        var users = (await PlannedObjects.OfStackAsync("prod", ("services", Reader))).OfKind("KafkaUser");

        Assert.Contains(users, user => (string?)user["metadata"]!["name"] == "validation-service-a");
        Assert.DoesNotContain(
            (await PlannedObjects.OfStackAsync("prod")).OfKind("KafkaUser"), user => (string?)user["metadata"]!["name"] == "validation-service-a");
    }

    private static async Task<ImmutableSortedDictionary<string, string>> PromiseAsync(string stack) =>
        Leaves((await Previews.OfStackAsync(stack)).Outputs["data"]!, "").ToImmutableSortedDictionary(
            leaf => leaf.Path, leaf => NumberOfTurn().Replace(leaf.Value, ""), StringComparer.Ordinal);

    /// <summary>Where a store knows a service by its identity, no Secret has the number of a rotation.</summary>
    [GeneratedRegex("-0(?=\\W|$)")]
    private static partial Regex NumberOfTurn();

    private static IEnumerable<(string Path, string Value)> Leaves(PropertyValue value, string path) => value is PropertyValue.Map map
        ? map.Fields.SelectMany(field => Leaves(field.Value, $"{path}/{field.Key}"))
        : [(path, $"{value}")];

    private static IEnumerable<JsonNode> Containers(JsonObject workload) =>
        new[] { "containers", "initContainers" }.SelectMany(
            list => workload["spec"]!["template"]!["spec"]![list]?.AsArray() ?? []).Select(container => container!);
}
