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
    public void An_error_shows_what_the_server_shows(string id, string error) =>
        Assert.Contains(error, Gate.Errors(RecordedManifest.Get(id).Documents[0]).Select(found => found.Text));
}
