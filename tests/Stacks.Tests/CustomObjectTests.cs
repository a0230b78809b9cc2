using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What a cluster says of custom objects that it takes. A preview in which it would refuse one has an error, which no preview here has.</summary>
public sealed class CustomObjectTests
{
    public static TheoryData<string, string> Stacks => new()
    {
        { "local", "" },
        { "dev", "" },
        { "prod", "" },
        { DeliveredStack.Name, "" },
        {
            "prod",
            """
            {
              "postgres": {"cluster": "payments-db-2", "recovery": {"from": "payments-db", "targetTime": "2026-11-25T09:30:00Z"}, "pooler": {"instances": 0}},
              "redis": {"mode": "operator"}, "kafka": {"controllers": 0}
            }
            """
        },
        {
            "prod",
            """{"postgres": {"pooler": {"mode": "transaction"}}, "redis": {"mode": "statefulset"}, "kafka": {"topics": {"saga-events": {"partitions": 50}}}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_field_is_one_that_the_definition_knows(string stack, string data)
    {
        var planned = await PlannedObjects.OfStackAsync(stack, data.Length == 0 ? [] : [("data", data)]);

        var custom = planned.All.Where(IsCustom).ToList();
        Assert.NotEmpty(custom);
        Assert.All(custom, item => Assert.Empty(GateOf(item).Check(item).UnknownFields));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData(DeliveredStack.Name)]
    public async Task Istio_warns_of_none_of_its_objects_but_filters(string stack)
    {
        var istio = (await PlannedObjects.OfStackAsync(stack)).All
            .Where(item => CustomResourceGate.Istio.Knows(item) && (string?)item["kind"] != "EnvoyFilter")
            .ToList();

        Assert.NotEmpty(istio);
        Assert.All(istio, item => Assert.Empty(IstioWebhook.Check(CustomResourceGate.Istio.Check(item).Manifest).Warnings));
    }

    [Theory]
    [InlineData("""{"apiVersion":"security.istio.io/v1","kind":"PeerAuthentication","spec":{"mtls":{"mod":"STRICT"}}}""", "spec.mtls.mod")]
    [InlineData("""{"apiVersion":"postgresql.cnpg.io/v1","kind":"Cluster","spec":{"instances":1,"enablePdb":true}}""", "spec.enablePdb")]
    public void A_field_that_the_definition_does_not_know_is_found(string manifest, string field)
    {
        var item = JsonNode.Parse(manifest)!.AsObject();

        Assert.Equal(field, Assert.Single(GateOf(item).Check(item).UnknownFields));
    }

    private static bool IsCustom(JsonObject item) =>
        KubernetesObjectTests.GroupOf(item).Contains('.', StringComparison.Ordinal) && !KubernetesObjectTests.IsCore(item);

    private static CustomResourceGate GateOf(JsonObject item) => CustomResourceGate.Istio.Knows(item) ? CustomResourceGate.Istio
        : CustomResourceGate.Operators.Knows(item) ? CustomResourceGate.Operators
        : throw new InvalidOperationException($"No definition is known of {PlannedObjects.Name(item)}.");
}
