using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// An empty text is another thing than none where a choice may be left out. What is expected here is read from <c>pkg/apis/networking</c> and
/// <c>pkg/apis/scheduling</c> of k8s.io/kubernetes.
/// </summary>
public sealed class EmptyTextTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData(
        "apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: a}, value: 1, preemptionPolicy: ''", "preemptionPolicy: Required value")]
    [InlineData(
        "apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: a}, spec: {controller: a.b/c, parameters: {kind: A, name: a, scope: ''}}",
        "spec.parameters.scope: Unsupported value: \"\": supported values: \"Cluster\", \"Namespace\"")]
    public void An_empty_choice_is_none_of_those_that_there_are(string manifest, string error) =>
        Assert.Equal([error], Gate.Errors(ManifestYaml.Read($"{{{manifest}}}")).Select(found => found.Text));
}
