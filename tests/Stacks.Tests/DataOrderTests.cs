using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What the data tier waits for on the first update, and what it does not.</summary>
public sealed class DataOrderTests
{
    private const int MostDependencies = 15;

    public static TheoryData<string, string> Operators => new()
    {
        { "kubernetes:cert-manager.io/", "cert-manager" },
        { "kubernetes:postgresql.cnpg.io/", "cloudnative-pg" },
        { "kubernetes:barmancloud.cnpg.io/", "plugin-barman-cloud" },
        { "kubernetes:kafka.strimzi.io/", "strimzi-kafka-operator" },
        { "kubernetes:external-secrets.io/", "external-secrets" },
    };

    [Theory]
    [MemberData(nameof(Operators))]
    public async Task A_custom_resource_waits_for_the_operator_that_defines_its_kind(string kind, string release)
    {
        var plan = await PlanAsync("prod");
        var resources = plan.OfType(kind).ToList();

        Assert.NotEmpty(resources);
        Assert.All(resources, urn => Assert.Contains(plan.WaitsFor(urn), other => other.EndsWith($":helm.sh/v3:Release::{release}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task What_makes_pods_of_stores_waits_for_the_policies_that_close_their_namespace(string stack)
    {
        var plan = await PlanAsync(stack);
        string[] kinds =
        [
            "kubernetes:apps/v1:StatefulSet", "kubernetes:apps/v1:Deployment", "kubernetes:batch/v1:Job",
            "kubernetes:postgresql.cnpg.io/v1:Cluster", "kubernetes:kafka.strimzi.io/v1:Kafka",
        ];
        var workloads = plan.Urns.Where(urn => kinds.Contains(plan.TypeOf(urn)) && plan.NamespaceOf(urn) == "data").ToList();

        Assert.NotEmpty(workloads);
        Assert.All(
            workloads,
            urn => Assert.Contains(plan.WaitsFor(urn), other => other.EndsWith(":NetworkPolicy::data-deny-by-default", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Everything_in_the_namespace_of_the_stores_waits_for_it(string stack)
    {
        var plan = await PlanAsync(stack);

        Assert.All(
            plan.OfType("kubernetes:").Where(urn => plan.NamespaceOf(urn) == "data"),
            urn => Assert.Contains(plan.WaitsFor(urn), other => other.EndsWith("kubernetes:core/v1:Namespace::data", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Managed_stores_wait_for_nothing_in_the_cluster()
    {
        var plan = await PlanAsync("prod");
        var managed = plan.OfType("azure-native:redisenterprise:").ToList();

        Assert.NotEmpty(managed);
        Assert.All(managed, urn => Assert.DoesNotContain(plan.WaitsFor(urn), other => other.Contains("kubernetes:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task No_resource_of_the_tier_waits_for_a_crowd(string stack)
    {
        var plan = await PlanAsync(stack);

        Assert.All(
            plan.Urns.Where(urn => urn.Contains("payments:data:", StringComparison.Ordinal)),
            urn => Assert.InRange(plan.Dependencies(urn).Count(), 0, MostDependencies));
    }

    private static async Task<Plan> PlanAsync(string stack) => new((await PlannedObjects.OfStackAsync(stack)).Json);

    private sealed class Plan(string json)
    {
        private readonly Dictionary<string, JsonObject> states =
            JsonNode.Parse(json)!["steps"]!.AsArray().ToDictionary(step => (string)step!["urn"]!, step => step!["newState"]!.AsObject());

        public IEnumerable<string> Urns => states.Keys;

        public string TypeOf(string urn) => (string)states[urn]["type"]!;

        public IEnumerable<string> OfType(string prefix) => Urns.Where(urn => TypeOf(urn).StartsWith(prefix, StringComparison.Ordinal));

        public string? NamespaceOf(string urn) => (string?)states[urn]["inputs"]?["metadata"]?["namespace"];

        public IEnumerable<string> Dependencies(string urn) => states[urn]["dependencies"]?.AsArray().Select(item => (string)item!) ?? [];

        public HashSet<string> WaitsFor(string urn)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>([urn]);
            while (open.TryPop(out var next))
            {
                foreach (var dependency in Dependencies(next).Where(found.Add))
                {
                    open.Push(dependency);
                }
            }

            return found;
        }
    }
}
