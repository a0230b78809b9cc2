using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Every custom resource of an operator passes its definition's schema and rules, and has no field that it does not know.</summary>
public sealed class CustomResourceTests
{
    private static readonly CustomResourceGate Gate = CustomResourceGate.Parse(CustomObjectTests.OperatorDefinitions());

    public static TheoryData<string, string> Stacks => new()
    {
        { "local", "{}" },
        { "dev", "{}" },
        { "prod", "{}" },
        { "prod", """{"postgres":{"cluster":"payments-db-2","recovery":{"from":"payments-db","targetTime":"2026-11-25T09:30:00Z"},"pooler":{"instances":0}},"redis":{"mode":"operator"},"kafka":{"controllers":0}}""" },
        { "prod", """{"postgres":{"pooler":{"mode":"transaction"}},"redis":{"mode":"statefulset"},"kafka":{"topics":{"saga-events":{"partitions":50}}}}""" },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_custom_resource_would_be_admitted(string stack, string data)
    {
        var planned = data == "{}" ? await PlannedObjects.OfStackAsync(stack) : await PlannedObjects.OfStackAsync(stack, ("data", data));

        var custom = planned.All.Where(Gate.Knows).ToList();
        Assert.NotEmpty(custom);
        Assert.All(custom, item => Assert.Empty(ProblemsOf(item)));
    }

    [Fact]
    public async Task Every_kind_that_is_no_core_kind_has_a_definition() => Assert.All(
        (await PlannedObjects.OfStackAsync("prod")).All.Where(item => KubernetesObjectTests.GroupOf(item).Contains('.', StringComparison.Ordinal) && !KubernetesObjectTests.IsCore(item)),
        item => Assert.True(Gate.Knows(item) || CustomResourceGate.Istio.Knows(item), PlannedObjects.Name(item)));

    [Fact]
    public void A_field_that_the_definition_does_not_know_is_found()
    {
        var wrong = JsonNode.Parse("""{"apiVersion":"postgresql.cnpg.io/v1","kind":"Cluster","metadata":{"name":"a","namespace":"data"},"spec":{"instances":1,"storage":{"size":"1Gi"},"enablePdb":true}}""")!.AsObject();

        Assert.Equal(["spec.enablePdb"], ProblemsOf(wrong));
    }

    private static IEnumerable<string> ProblemsOf(JsonObject item)
    {
        var admission = Gate.Check(item);
        return admission.Verdict.Errors.Select(error => $"{PlannedObjects.Name(item)}: {error}").Concat(admission.UnknownFields);
    }
}
