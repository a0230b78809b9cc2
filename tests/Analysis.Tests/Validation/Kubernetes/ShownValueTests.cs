using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>Errors that show another value than the one that stands in the manifest, word by word as the real API server wrote them.</summary>
public sealed class ShownValueTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData(
        "NetworkPolicy/port-end-port-below-port",
        "spec.ingress[0].ports[0].endPort: Invalid value: 8080: must be greater than or equal to `port`")]
    [InlineData("Deployment/selector-empty-match-labels", "spec.selector: Invalid value: {}: empty selector is invalid for deployment")]
    [InlineData("Tenant/cel-rule-violated", "spec: Invalid value: \"object\": burst must be at least requestsPerSecond")]
    public void An_error_shows_what_the_server_shows(string id, string error) =>
        Assert.Contains(error, Gate.Errors(RecordedManifest.Get(id).Documents[0]).Select(found => found.Text));

    [Fact]
    public void A_rule_about_a_text_shows_what_it_is_not_what_it_says() => Assert.Equal(
        ["spec.id: Invalid value: \"string\": id is immutable"], Gate.UpdateErrors(Tenant("a"), Tenant("b")).Select(found => found.Text));

    private static JsonObject Tenant(string id) => ManifestYaml.Read(
        $"{{apiVersion: payments.example.com/v1, kind: Tenant, metadata: {{name: a, namespace: payments}}, spec: {{id: {id}, tier: gold}}}}");
}
