namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>
/// What the webhook of External Secrets 2.9 says, as its source is read; cases to compare with stand in apis/externalsecrets/v1/*_validator_test.go.
/// </summary>
public sealed class ExternalSecretsTests
{
    [Theory]
    [InlineData("data: [{secretKey: a}, {secretKey: b}], target: {deletionPolicy: Retain}")]
    [InlineData(
        "dataFrom: [{extract: {key: a}}, {find: {name: {regexp: a}}}, {sourceRef: {storeRef: {name: s}}}, {sourceRef: {generatorRef: {kind: UUID, name: g}}}]")]
    [InlineData("data: [{secretKey: a}], target: {deletionPolicy: Delete, creationPolicy: Owner}")]
    [InlineData("data: [{secretKey: a}], target: {deletionPolicy: Merge, creationPolicy: Merge}")]
    [InlineData("data: [{secretKey: a}], target: {template: {type: kubernetes.io/tls, templateFrom: [{target: labels}]}}")]
    [InlineData("data: [{secretKey: a}], target: {manifest: {apiVersion: v1, kind: ConfigMap}, template: {templateFrom: [{target: spec.a}]}}")]
    public void A_secret_that_is_right_is_taken(string spec) => Secret(spec).Takes();

    [Theory]
    [InlineData("data: []", "spec.data: Required value: either data or dataFrom should be specified")]
    [InlineData("dataFrom: [{}]", "spec.dataFrom[0]: Required value: either extract, find, or sourceRef must be set to dataFrom")]
    [InlineData("dataFrom: [{find: {}, extract: {key: a}}]", "spec.dataFrom[0]: Forbidden: extract, find, or generatorRef cannot be set at the same time")]
    [InlineData("dataFrom: [{find: {}, sourceRef: {generatorRef: {name: g}}}]", "spec.dataFrom[0]: Forbidden: extract, find, or generatorRef cannot")]
    [InlineData("dataFrom: [{sourceRef: {}}]", "spec.dataFrom[0].sourceRef: Required value: generatorRef or storeRef must be set")]
    [InlineData(
        "data: [{secretKey: a}], target: {deletionPolicy: Delete, creationPolicy: Merge}",
        "spec.target.deletionPolicy: Invalid value: \"Delete\": must not be Delete")]
    [InlineData(
        "data: [{secretKey: a}], target: {deletionPolicy: Delete, creationPolicy: None}",
        "spec.target.deletionPolicy: Invalid value: \"Delete\": must not be Delete")]
    [InlineData(
        "data: [{secretKey: a}], target: {deletionPolicy: Merge, creationPolicy: None}",
        "spec.target.deletionPolicy: Invalid value: \"Merge\": must not be Merge")]
    [InlineData("data: [{secretKey: a}, {secretKey: a}], target: {deletionPolicy: Retain}", "spec.data[1].secretKey: Duplicate value: \"a\"")]
    [InlineData(
        "data: [{secretKey: a}], target: {template: {type: bootstrap.kubernetes.io/token}}",
        "spec.target.template.type: Forbidden: template.type \"bootstrap")]
    [InlineData(
        "data: [{secretKey: a}], target: {template: {type: kubernetes.io/service-account-token, metadata: {annotations: "
            + "{kubernetes.io/service-account.name: x}}}}",
        "spec.target.template.type: Forbidden: template.type \"kubernetes.io/service-account-token\" with annotation")]
    [InlineData(
        "data: [{secretKey: a}], target: {template: {type: kubernetes.io/service-account-token, templateFrom: [{target: Annotations}]}}",
        "spec.target.template.type: Forbidden: template.type \"kubernetes.io/service-account-token\" with templateFrom")]
    [InlineData(
        "data: [{secretKey: a}], target: {template: {templateFrom: [{target: type}]}}",
        "spec.target.template.templateFrom[0].target: Unsupported value: \"type\"")]
    public void A_secret_that_is_wrong_is_refused(string spec, string reason) => Secret(spec).Refuses(reason);

    [Theory]
    [InlineData("provider: {azurekv: {}}")]
    [InlineData("provider: {azurekv: {}}, refreshInterval: 5m")]
    [InlineData("provider: {azurekv: {}}, refreshInterval: 300")]
    public void A_store_that_is_right_is_taken(string spec) => Store(spec).Takes();

    [Theory]
    [InlineData("provider: {}", "spec.provider: Required value: exactly one provider must be specified")]
    [InlineData("provider: {azurekv: {}, vault: {}}", "spec.provider: Required value: exactly one provider must be specified")]
    [InlineData("provider: {azurekv: {}}, refreshInterval: often", "spec.refreshInterval: Invalid value: \"often\": time: invalid duration \"often\"")]
    public void A_store_that_is_wrong_is_refused(string spec, string reason) => Store(spec).Refuses(reason);

    [Fact]
    public void A_store_of_one_namespace_that_is_right_is_taken() => new OperatorCase("external-secrets.io/v1 SecretStore", "provider: {vault: {}}").Takes();

    [Fact]
    public void A_store_of_one_namespace_is_judged_like_one_of_the_cluster() =>
        new OperatorCase("external-secrets.io/v1 SecretStore", "provider: {}").Refuses("spec.provider: Required value: exactly one provider must be specified");

    private static OperatorCase Secret(string spec) => new("external-secrets.io/v1 ExternalSecret", spec);

    private static OperatorCase Store(string spec) => new("external-secrets.io/v1 ClusterSecretStore", spec);
}
