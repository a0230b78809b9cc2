using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Autoscalers, where no recorded case shows what the server says. What is expected here is read from <c>pkg/apis/autoscaling/validation</c> of
/// k8s.io/kubernetes.
/// </summary>
public sealed class AutoscalerTests
{
    private const string Source = "spec.metrics[0].containerResource";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("name: cpu, container: app", "")]
    [InlineData("name: a.b/c, container: app", "")]
    [InlineData(
        "name: other, container: A",
        Source + ".name: Invalid value: \"other\": must be a standard resource type or fully qualified | "
        + Source + ".name: Invalid value: \"other\": must be a standard resource for containers | "
        + Source + ".container: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and"
        + " end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')")]
    [InlineData("container: app", Source + ".name: Required value: must specify a resource name")]
    public void A_resource_of_a_container_is_one_that_containers_ask_for(string source, string errors) => Assert.Equal(errors, string.Join(
        " | ",
        Gate.Errors(ManifestYaml.Read(
            $$"""
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: a, namespace: payments}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}
              maxReplicas: 3
              metrics:
                - type: ContainerResource
                  containerResource: {{{source}}, target: {type: Utilization, averageUtilization: 50} }
            """)).Select(error => error.Text)));
}
