using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Amounts of resources, where no recorded case shows what the server says. What is expected here is read from <c>pkg/api/resource</c> of
/// k8s.io/apimachinery v0.34.4.
/// </summary>
public sealed class AmountTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("1Gi ", true)]
    [InlineData(" 1Gi", true)]
    [InlineData("1 Gi", false)]
    public void Spaces_around_an_amount_are_let_through(string amount, bool isRight) => Assert.Equal(isRight, Gate.Errors(ManifestYaml.Read(
        $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: a, namespace: payments}
        spec: {containers: [{name: a, image: a, resources: {limits: {memory: '{{amount}}'} } }] }
        """)).IsEmpty);

    [Fact]
    public void An_amount_is_compared_without_the_spaces_around_it() => Assert.Equal(
        "spec.containers[0].resources.requests: Invalid value: \"2Gi\": must be less than or equal to memory limit of 1Gi",
        Assert.Single(Gate.Errors(ManifestYaml.Read(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a, namespace: payments}
            spec: {containers: [{name: a, image: a, resources: {requests: {memory: '2Gi '}, limits: {memory: '1Gi '}}}]}
            """))).Text);
}
