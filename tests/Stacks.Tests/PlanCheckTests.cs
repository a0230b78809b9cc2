using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What the checks of a plan as a whole say of the stacks, and what they would say had somebody broken one.</summary>
public sealed class PlanCheckTests
{
    public static TheoryData<string> Stacks => ["local", "dev", "prod"];

    [Theory]
    [MemberData(nameof(Stacks))]
    [InlineData(DeliveredStack.Name)]
    public async Task Nothing_is_wrong_with_a_stack(string stack) => Assert.Equal("", await FindingsOf(stack, _ => { }));

    [Theory]
    [MemberData(nameof(Stacks))]
    [InlineData(DeliveredStack.Name)]
    public async Task Istio_has_nothing_to_remark_of_a_stack_not_even_a_note(string stack)
    {
        var plan = await PlanOf(stack, _ => { });

        Assert.Equal([], MeshPlanCheck.Of(plan, PlanCheck.Of(plan)).Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task A_caller_that_the_network_keeps_from_the_pods_that_serve_where_releases_are_automated_is_told() => Assert.Contains(
        "to call Deployment payments/account-service-rollout-primary at the port 8080, and no NetworkPolicy of the pods that are called lets it in",
        await FindingsOf(DeliveredStack.Name, objects => Spec(objects, "NetworkPolicy", "account-service")["ingress"] = new JsonArray()),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_caller_whose_sidecar_knows_no_service_that_flagger_makes_is_told() => Assert.Contains(
        "to call Deployment payments/account-service-rollout-primary at the port 8080, and the Sidecar of the caller has none of its Services among its hosts",
        await FindingsOf(DeliveredStack.Name, objects => Spec(objects, "Sidecar", "saga-service")["egress"]![0]!["hosts"] = new JsonArray("istio-system/*")),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_budget_of_pods_that_no_canary_makes_is_told() => Assert.Contains(
        "PodDisruptionBudget payments/payment-service-rollout-primary selects app=payment-service,app.kubernetes.io/instance=payment-service-rollout-primary, "
        + "and no pod in \"payments\" has these labels",
        await FindingsOf(DeliveredStack.Name, objects => objects.RemoveAll(item => (string?)item["kind"] == "Canary")),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_caller_that_the_network_no_longer_lets_in_is_told(string stack) => Assert.Contains(
        "allows Deployment payments/saga-service to call Deployment payments/account-service at the port 8080, and no NetworkPolicy of the pods " +
        "that are called lets it in: account-service, deny-by-default, platform.",
        await FindingsOf(stack, objects => Spec(objects, "NetworkPolicy", "account-service")["ingress"] = new JsonArray()),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_caller_that_the_network_no_longer_lets_out_is_told(string stack) => Assert.Contains(
        "allows Deployment payments/saga-service to call Deployment payments/account-service at the port 8080, and no NetworkPolicy of the pods " +
        "that call lets it out: deny-by-default, platform, saga-service.",
        await FindingsOf(stack, objects => Spec(objects, "NetworkPolicy", "saga-service")["egress"] = new JsonArray()),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_caller_whose_sidecar_no_longer_knows_the_host_is_told(string stack) => Assert.Contains(
        "allows Deployment payments/saga-service to call Deployment payments/account-service at the port 8080, and the Sidecar of the caller has none of its " +
        "Services among its hosts",
        await FindingsOf(stack, objects => Spec(objects, "Sidecar", "saga-service")["egress"]![0]!["hosts"] = new JsonArray("istio-system/*")),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_denial_of_what_is_allowed_is_told(string stack) => Assert.Contains(
        "AuthorizationPolicy payments/lock denies it whatever it asks",
        await FindingsOf(stack, objects => objects.Add(JsonNode.Parse("""
            {"apiVersion": "security.istio.io/v1", "kind": "AuthorizationPolicy", "metadata": {"name": "lock", "namespace": "payments"},
             "spec": {"action": "DENY", "rules": [{"from": [{"source": {"principals": ["*/sa/saga-service"]}}]}]}}
            """)!.AsObject())),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_route_to_a_service_that_is_gone_is_told(string stack) => Assert.Contains(
        "nothing makes the Service payments/account-service",
        await FindingsOf(stack, objects => objects.Remove(Named(objects, "Service", "account-service"))),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task An_issuer_that_is_gone_is_told(string stack) => Assert.Contains(
        "is to be issued by the ClusterIssuer",
        await FindingsOf(stack, objects => objects.RemoveAll(item => (string?)item["kind"] == "ClusterIssuer")),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_priority_that_is_gone_is_told(string stack) => Assert.Contains(
        "needs the PriorityClass \"payments\", and nothing here makes it",
        await FindingsOf(stack, objects => objects.RemoveAll(item => (string?)item["kind"] == "PriorityClass")),
        StringComparison.Ordinal);

    private static JsonNode Spec(List<JsonObject> objects, string kind, string name) => Named(objects, kind, name)["spec"]!;

    private static JsonObject Named(List<JsonObject> objects, string kind, string name) => objects.Single(item =>
        (string?)item["kind"] == kind && (string?)item["metadata"]!["name"] == name && (string?)item["metadata"]!["namespace"] == "payments");

    /// <summary>What is found once the objects of a stack have been changed.</summary>
    private static async Task<string> FindingsOf(string stack, Action<List<JsonObject>> change) =>
        string.Join('\n', PlanCheck.Of(await PlanOf(stack, change)).Select(finding => finding.Message));

    private static async Task<PlanObjects> PlanOf(string stack, Action<List<JsonObject>> change)
    {
        var planned = await PlannedObjects.OfStackAsync(stack);
        var objects = planned.All.Select(item => item.DeepClone().AsObject()).ToList();
        change(objects);
        var charts = planned.Resources.Where(resource => resource.Type == "kubernetes:helm.sh/v3:Release")
            .Select(release => (string)release.Inputs["namespace"]!);
        return new PlanObjects(objects.Select((item, index) => new PlannedObject($"{index}", item)), charts);
    }
}
