using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Definitions of custom resources, and these, where no recorded case shows what the server says. What is expected here is read from
/// k8s.io/apiextensions-apiserver v0.34.4.
/// </summary>
public sealed class DefinitionTests
{
    // What all versions have in common stands beside them, as the server has it.
    private const string Fields = "spec.selectableFields";
    private const string Schema = "spec.validation.openAPIV3Schema";
    private const string Wrong = "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData(".spec.currency", "")]
    [InlineData(".spec.labels.any", "")]
    [InlineData("", ".jsonPath: Required value")]
    [InlineData(".spec.other", ".jsonPath: Invalid value: \".spec.other\": is an invalid path: does not refer to a valid field")]
    [InlineData("spec.currency", ".jsonPath: Invalid value: \"spec.currency\": is an invalid path: expected [ or . but got: spec")]
    [InlineData(".spec.list[0]", ".jsonPath: Invalid value: \".spec.list[0]\": is an invalid path: array notation is not allowed")]
    [InlineData(".spec", ".jsonPath: Invalid value: \".spec\": " + Wrong)]
    [InlineData(".spec['list']", ".jsonPath: Invalid value: \".spec['list']\": is an invalid path: array notation is not allowed")]
    [InlineData(".other['list']", ".jsonPath: Invalid value: \".other['list']\": is an invalid path: does not refer to a valid field")]
    public void Objects_are_selected_by_a_field_that_there_is(string path, string error)
    {
        var definition = Definition("");
        definition["spec"]!["versions"]![0]!["selectableFields"] = new JsonArray(new JsonObject { ["jsonPath"] = path });

        Assert.Equal(error.Length == 0 ? "" : $"{Fields}[0]{error}", Text(Gate.Errors(definition)));
    }

    [Fact]
    public void Objects_are_selected_by_a_field_once()
    {
        var definition = Definition("");
        definition["spec"]!["versions"]![0]!["selectableFields"] =
            new JsonArray(new JsonObject { ["jsonPath"] = ".spec.currency" }, new JsonObject { ["jsonPath"] = ".spec.currency" });

        Assert.Equal($"{Fields}[1].jsonPath: Duplicate value: \".spec.currency\"", Text(Gate.Errors(definition)));
    }

    [Theory]
    [InlineData(".currency", "")]
    [InlineData(".labels[''a.b'']", "")]
    [InlineData(
        ".other",
        $"{Schema}.properties[spec].x-kubernetes-validations[0].fieldPath: Invalid value: \".other\": "
        + "must be a valid path")]
    public void A_rule_names_a_field_that_there_is(string path, string error) =>
        Assert.Equal(error, Text(Gate.Errors(Definition($"x-kubernetes-validations: [{{rule: has(self.currency), fieldPath: '{path}'}}]"))));

    [Theory]
    [InlineData("labels: {a: b}", true)]
    [InlineData("labels: {a: 1}", false)]
    [InlineData("annotations: {a: true}", false)]
    [InlineData("finalizers: a.b/c", false)]
    public void Metadata_of_a_custom_resource_are_of_their_types(string metadata, bool isRight) => Assert.Equal(isRight, Gate.Errors(ManifestYaml.Read(
        $$"""
        apiVersion: payments.example.com/v1
        kind: Tenant
        metadata: {name: a, namespace: payments, {{metadata}} }
        spec: {id: a, tier: gold}
        """)).IsEmpty);

    [Theory]
    [InlineData("{ready: true}", true)]
    [InlineData("{ready: null}", true)]
    [InlineData("{ready: 'yes'}", false)]
    [InlineData("[]", false)]
    public void A_status_is_of_its_type_although_it_is_put_aside(string status, bool isRight) => Assert.Equal(isRight, Gate.Errors(ManifestYaml.Read(
        $$"""
        apiVersion: payments.example.com/v1
        kind: Tenant
        metadata: {name: a, namespace: payments}
        spec: {id: a, tier: gold}
        status: {{status}}
        """)).IsEmpty);

    private static JsonObject Definition(string more) => AccountDefinition.WithSchema(
        $$"""
        type: object
        properties:
          spec:
            type: object
            {{more}}
            properties:
              currency: {type: string}
              list: {type: array, items: {type: string} }
              labels: {type: object, additionalProperties: {type: string} }
        """);

    private static string Text(IEnumerable<FieldError> errors) => string.Join(" | ", errors.Select(error => error.Text));
}
