using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Classes of storage, where no recorded case shows what the server says. What is expected here is read from <c>pkg/apis/storage/validation</c> of
/// k8s.io/kubernetes.
/// </summary>
public sealed class StorageClassTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("[{matchLabelExpressions: [{key: a, values: [b]}]}]", "")]
    [InlineData("[{}]", "allowedTopologies[0].matchLabelExpressions: Duplicate value: \"\"")]
    public void A_place_has_requirements(string topologies, string error) => Assert.Equal(error, string.Join(" | ", Gate.Errors(ManifestYaml.Read(
        $"{{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {{name: a}}, provisioner: a.b, allowedTopologies: {topologies}}}"))
        .Select(error => error.Text)));

    [Fact]
    public void A_policy_of_reclaiming_may_be_empty() => Assert.Empty(Gate.Errors(
        ManifestYaml.Read("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: a}, provisioner: a.b, reclaimPolicy: ''}")));
}
