using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Schemas of custom resources, where no recorded case shows what the server says. What is expected here is read from k8s.io/apiextensions-apiserver
/// v0.34.4 (<c>pkg/apis/apiextensions/validation</c>, <c>pkg/apiserver/schema</c>).
/// </summary>
public sealed class DefinitionSchemaTests
{
    private const string Root = "spec.validation.openAPIV3Schema";
    private const string Field = Root + ".properties[spec]";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("$ref: '#/a'", Field + ".$ref: Forbidden: $ref is not supported")]
    [InlineData("type: string, $ref: ''", Field + ".$ref: Forbidden: $ref is not supported")]
    [InlineData("type: array, items: {type: string}, additionalItems: false", Field + ".additionalItems: Forbidden: additionalItems is not supported")]
    [InlineData("type: object, dependencies: {}", Field + ".dependencies: Forbidden: dependencies is not supported")]
    [InlineData("type: string, $schema: 'https://a'", Root + ": Invalid value: \"\": OpenAPIV3Schema 'schema' is not supported")]
    public void What_is_not_supported_is_refused_alone(string schema, string error) => Assert.Equal([error], Texts(schema));

    [Fact]
    public void A_limit_is_a_number() => Assert.NotEmpty(Texts("type: integer, minimum: '5'"));

    [Fact]
    public void Items_of_a_default_are_known() => Assert.Equal(
        [Field + ".default: Invalid value: [{\"b\":1}]: must not have unknown fields"],
        Texts("type: array, items: {type: object, properties: {a: {type: string}}}, default: [{b: 1}]"));

    [Fact]
    public void A_condition_may_say_that_nothing_more_is_there() => Assert.Empty(
        Texts("type: object, properties: {a: {type: string}}, anyOf: [{additionalProperties: false}]"));

    [Fact]
    public void Metadata_are_not_described() => Assert.Equal(
        [Root + ".properties[metadata]: Forbidden: must not specify anything other than name and generateName, but metadata is implicitly specified"],
        Texts("type: object", "metadata: {type: object, description: a}"));

    [Theory]
    [InlineData("type: object, x-kubernetes-map-type: atomic, properties: {a: {type: boolean, x-kubernetes-validations: [{rule: self == oldSelf}]}}")]
    [InlineData("type: array, items: {type: boolean, x-kubernetes-validations: [{rule: self == oldSelf}]}")]
    public void What_was_there_before_is_not_known_within_a_whole(string schema) =>
        Assert.EndsWith($"oldSelf cannot be used on the uncorrelatable portion of the schema within {Field}", Assert.Single(Texts(schema)));

    [Fact]
    public void Rules_beside_what_is_wrong_are_looked_at() => Assert.Equal(
        [Field + ".uniqueItems", Root + ".properties[other].x-kubernetes-validations[0].rule"],
        Paths("type: array, items: {type: string}, uniqueItems: true", "other: {type: string, x-kubernetes-validations: [{rule: '1'}]}"));

    [Fact]
    public void A_message_is_looked_at_once_its_rule_is_right() => Assert.Equal(
        [Field + ".x-kubernetes-validations[0].rule"], Paths("type: string, x-kubernetes-validations: [{rule: '1', messageExpression: '1'}]"));

    [Theory]
    [InlineData("oldSelf.hasValue() ? true : self != ''", true)]
    [InlineData("self == oldSelf", false)]
    public void A_former_value_that_may_be_missing_is_asked_for_first(string rule, bool isTaken) => Assert.Equal(
        isTaken, !Texts($"type: string, maxLength: 9, x-kubernetes-validations: [{{rule: \"{rule}\", optionalOldSelf: true}}]").Any());

    [Theory]
    [InlineData("x-kubernetes-preserve-unknown-fields: true, type: object", "has(self.spec.any)")]
    [InlineData("x-kubernetes-preserve-unknown-fields: true", "self.spec == self.spec")]
    public void Rules_do_not_see_what_has_no_schema(string schema, string rule) =>
        Assert.Contains("undefined field", Assert.Single(Texts(schema, "", $"x-kubernetes-validations: [{{rule: '{rule}'}}]")), StringComparison.Ordinal);

    [Theory]
    [InlineData("items: {type: string}", false)]
    [InlineData("maxItems: 100, items: {type: string, maxLength: 20}", true)]
    public void What_makes_long_texts_costs(string limits, bool isTaken) => Assert.Equal(
        isTaken, !Texts($"type: array, {limits}, x-kubernetes-validations: [{{rule: \"self.map(x, x + 'a').size() > 0\"}}]").Any());

    private static IEnumerable<string> Paths(string schema, string more = "") => Errors(schema, more, "").Select(error => error.Path);

    private static IEnumerable<string> Texts(string schema, string more = "", string root = "") => Errors(schema, more, root).Select(error => error.Text);

    private static ImmutableArray<FieldError> Errors(string schema, string more, string root) => Gate.Errors(AccountDefinition.WithSchema(
        $$"""
        type: object
        {{root}}
        properties:
          spec: { {{schema}} }
          {{more}}
        """));
}
