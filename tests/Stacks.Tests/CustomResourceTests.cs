using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What a cluster says of the custom resources of a preview: their schemas know every field, and Istio's webhook lets all of Istio's pass.</summary>
public sealed class CustomResourceTests
{
    private static readonly CustomResourceGate Operators = CustomResourceGate.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "operator-crds.json")));

    public static TheoryData<string, string> Stacks => new()
    {
        { "local", "" },
        { "dev", "" },
        { "prod", "" },
        {
            "prod",
            """
            {"postgres":{"cluster":"payments-db-2","recovery":{"from":"payments-db","targetTime":"2026-11-25T09:30:00Z"},"pooler":{"instances":0}},
             "redis":{"mode":"operator"},"kafka":{"controllers":0}}
            """
        },
        { "prod", """{"postgres":{"pooler":{"mode":"transaction"}},"redis":{"mode":"statefulset"},"kafka":{"topics":{"saga-events":{"partitions":50}}}}""" },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_custom_resource_would_be_admitted(string stack, string data)
    {
        var planned = await (data.Length == 0 ? PlannedObjects.OfStackAsync(stack) : PlannedObjects.OfStackAsync(stack, ("data", data)));

        var custom = planned.All.Where(item => !KubernetesObjectTests.IsCore(item)).ToList();
        Assert.NotEmpty(custom);
        Assert.All(custom, item => Assert.Empty(ProblemsOf(item)));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Istio_refuses_none_of_its_objects_and_warns_of_none_but_filters(string stack)
    {
        var istio = (await PlannedObjects.OfStackAsync(stack)).All.Where(CustomResourceGate.Istio.Knows).ToList();

        Assert.NotEmpty(istio);
        Assert.All(istio, item =>
        {
            Assert.Empty(IstioAdmission.Check((JsonObject)Marked(item)!));

            // It warns of every filter there is.
            Assert.Empty((string?)item["kind"] == "EnvoyFilter" ? [] : IstioWebhook.Check(CustomResourceGate.Istio.Check(item).Manifest).Warnings);
        });
    }

    [Theory]
    [InlineData("postgresql.cnpg.io/v1", "Cluster", """{"instances":1,"storage":{"size":"1Gi"},"enablePdb":true}""", "spec.enablePdb")]
    [InlineData("security.istio.io/v1", "PeerAuthentication", """{"mtls":{"mod":"STRICT"}}""", "spec.mtls.mod")]
    [InlineData("example.com/v1", "Unheard", "{}", "no definition of example.com/v1 Unheard")]
    public void What_no_definition_knows_is_found(string apiVersion, string kind, string spec, string expected)
    {
        var wrong = new JsonObject
        {
            ["apiVersion"] = apiVersion,
            ["kind"] = kind,
            ["metadata"] = new JsonObject { ["name"] = "a", ["namespace"] = "b" },
            ["spec"] = JsonNode.Parse(spec),
        };

        Assert.Equal([expected], ProblemsOf(wrong));
    }

    private static IEnumerable<string> ProblemsOf(JsonObject item)
    {
        var gate = new[] { CustomResourceGate.Istio, Operators }.FirstOrDefault(gate => gate.Knows(item));
        if (gate is null)
        {
            return [$"no definition of {item["apiVersion"]} {item["kind"]}"];
        }

        var admission = gate.Check(item);
        return admission.Verdict.Errors.Select(error => $"{PlannedObjects.Name(item)}: {error}").Concat(admission.UnknownFields);
    }

    /// <summary>The object with what a plan writes for a value that is not known yet marked as such, so that it is not judged.</summary>
    private static JsonNode? Marked(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Marked(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Marked)]),
        _ => node?.ToString() == PlannedResource.Unknown ? UnknownValue.Create() : node?.DeepClone(),
    };
}
