using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Secrets, where no recorded case shows what the server says. What is expected here is read from <c>pkg/apis/core/validation</c> of k8s.io/kubernetes,
/// and the words of Go are its own (<c>GoJsonTests</c>).
/// </summary>
public sealed class SecretTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("null", "")]
    [InlineData("{\"auths\": {}}", "")]
    [InlineData("[{}]", "json: cannot unmarshal array into Go value of type map[string]interface {}")]
    [InlineData(" -1", "json: cannot unmarshal number into Go value of type map[string]interface {}")]
    [InlineData("{\"auths\": }", "invalid character '}' looking for beginning of value")]
    public void Credentials_of_registries_are_an_object(string json, string problem) => Assert.Equal(
        problem.Length == 0 ? [] : [$"data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": {problem}"],
        Gate.Errors(ManifestYaml.Read(
            $$"""
            apiVersion: v1
            kind: Secret
            metadata: {name: a, namespace: payments}
            type: kubernetes.io/dockerconfigjson
            stringData: {.dockerconfigjson: '{{json}}'}
            """)).Select(error => error.Text));
}
