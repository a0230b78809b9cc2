using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// What server-side apply cannot read, where no recorded case shows what the server says. What is expected here is read from structured-merge-diff 6.3
/// (<c>typed/helpers.go</c>).
/// </summary>
public sealed class DecodingTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("[{name: a}, null]", "secrets[1]: associative list with keys may not have a null element")]
    [InlineData("[{name: a}, {name: b}]", "")]
    public void What_is_told_apart_by_keys_is_there(string secrets, string error) => Assert.Equal(error, string.Join(" | ", Gate.Errors(ManifestYaml.Read(
        $"{{apiVersion: v1, kind: ServiceAccount, metadata: {{name: a, namespace: payments}}, secrets: {secrets}}}")).Select(found => found.Text)));
}
