using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What a cluster says of the custom objects of a preview: its schemas know every field, and Istio's webhook lets all of Istio's pass.</summary>
public sealed class CustomObjectTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly CustomResourceGate Operators = CustomResourceGate.Parse(OperatorDefinitions());

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_custom_object_meets_its_schema(string stack)
    {
        var custom = (await PlannedObjects.OfStackAsync(stack)).All.Where(IsCustom).ToList();

        Assert.NotEmpty(custom);
        Assert.All(custom, item =>
        {
            var admission = (IsIstio(item) ? CustomResourceGate.Istio : Operators).Check(item);
            Assert.Empty(admission.Verdict.Errors);
            Assert.Empty(admission.UnknownFields);
        });
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Istio_refuses_none_of_its_objects_and_warns_of_none_but_filters(string stack)
    {
        var istio = (await PlannedObjects.OfStackAsync(stack)).All.Where(IsIstio).ToList();

        Assert.NotEmpty(istio);
        Assert.All(istio, item =>
        {
            Assert.Empty(IstioAdmission.Check((JsonObject)Marked(item)!));

            // It warns of every filter there is.
            Assert.Empty((string?)item["kind"] == "EnvoyFilter" ? [] : IstioWebhook.Check(CustomResourceGate.Istio.Check(item).Manifest).Warnings);
        });
    }

    [Fact]
    public void A_field_that_the_schema_does_not_know_is_found() => Assert.Equal(
        "spec.mtls.mod",
        Assert.Single(CustomResourceGate.Istio.Check(JsonNode.Parse("""{"apiVersion":"security.istio.io/v1","kind":"PeerAuthentication","metadata":{"name":"a","namespace":"b"},"spec":{"mtls":{"mod":"STRICT"}}}""")!.AsObject()).UnknownFields));

    /// <summary>The object with what a plan writes for a value that is not known yet marked as such, so that it is not judged.</summary>
    private static JsonNode? Marked(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Marked(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Marked)]),
        _ => node?.ToString() == Unknown ? UnknownValue.Create() : node?.DeepClone(),
    };

    private static bool IsCustom(JsonObject item) =>
        ((string)item["apiVersion"]!).Split('/') is [var group, _] && group.Contains('.', StringComparison.Ordinal) && !group.EndsWith(".k8s.io", StringComparison.Ordinal);

    private static bool IsIstio(JsonObject item) => ((string)item["apiVersion"]!).Contains(".istio.io/", StringComparison.Ordinal);

    internal static string OperatorDefinitions()
    {
        using var reader = new StreamReader(typeof(CustomObjectTests).Assembly.GetManifestResourceStream("operator-crds.json")!);
        return reader.ReadToEnd();
    }
}
