using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The gate looks at the metadata of an object as it does for every kind.</summary>
public sealed class MetadataTests
{
    private const string Qualified = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
        + " (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    [Theory]
    [InlineData("{name: mtls, namespace: payments, labels: {team.example/name: a_b.C}, annotations: {Any: 'any text'}}")]
    [InlineData("{generateName: mtls-, namespace: payments}")]
    [InlineData("{name: mtls.v1, namespace: payments, labels: {team: ''}, finalizers: [example.com/hold]}")]
    public void Metadata_is_taken(string metadata) => Assert.Empty(Check(metadata).Verdict.Errors);

    [Theory]
    [InlineData("{namespace: payments}", "metadata.name: Required value: name or generateName is required")]
    [InlineData("{name: mtls, namespace: pay.ments}", "metadata.namespace: Invalid value: \"pay.ments\": must not contain dots")]
    [InlineData("{name: mtls, namespace: payments, labels: {'a b': c}}", "metadata.labels: Invalid value: \"a b\": name part " + Qualified)]
    [InlineData("{name: mtls, namespace: payments, labels: {/a: c}}", "metadata.labels: Invalid value: \"/a\": prefix part must be non-empty")]
    [InlineData("{name: mtls, namespace: payments, annotations: {'A B': c}}", "metadata.annotations: Invalid value: \"A B\": name part " + Qualified)]
    [InlineData("{name: mtls, namespace: payments, finalizers: ['a b']}", "metadata.finalizers: Invalid value: \"a b\": name part " + Qualified)]
    [InlineData(
        "{name: mtls, namespace: payments, labels: {team: 1}}",
        "metadata: Invalid value: {\"labels\":{\"team\":1},\"name\":\"mtls\",\"namespace\":\"payments\"}: "
            + "json: cannot unmarshal number into Go struct field ObjectMeta.labels of type string")]
    public void Metadata_is_refused(string metadata, string error) => Assert.Equal(error, Check(metadata).Verdict.Errors[0]);

    [Fact]
    public void A_label_may_have_63_characters_and_no_more()
    {
        Assert.Empty(Check($"{{name: mtls, namespace: payments, labels: {{team: {new string('a', 63)}}}}}").Verdict.Errors);
        Assert.EndsWith(
            "must be no more than 63 characters",
            Assert.Single(Check($"{{name: mtls, namespace: payments, labels: {{team: {new string('a', 64)}}}}}").Verdict.Errors),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_metadata_does_not_have_is_removed() =>
        Assert.Equal<IEnumerable<string>>(["metadata.lables"], Check("{name: mtls, namespace: payments, lables: {team: a}}").UnknownFields);

    private static Admission Check(string metadata) => CustomResourceGate.Istio.Check(ManifestYaml.Read($"""
        apiVersion: security.istio.io/v1
        kind: PeerAuthentication
        metadata: {metadata}
        spec:
          mtls:
            mode: STRICT
        """));
}
