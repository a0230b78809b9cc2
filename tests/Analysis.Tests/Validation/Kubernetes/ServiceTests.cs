using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Services, where no recorded case shows what the server says. What is expected here is read from <c>pkg/apis/core/validation</c> and
/// <c>pkg/registry/core/service</c> of k8s.io/kubernetes.
/// </summary>
public sealed class ServiceTests
{
    private const string Mode = "service.kubernetes.io/topology-mode";
    private const string Hints = "service.kubernetes.io/topology-aware-hints";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("type: LoadBalancer, ports: [{port: 10250}]", "", "")]
    [InlineData("", $"{Mode}: Auto, {Hints}: Auto", "")]
    [InlineData("", $"{Mode}: Auto", "")]
    [InlineData(
        "",
        $"{Mode}: Auto, {Hints}: Disabled",
        $"metadata.annotations[{Mode}]: Invalid value: \"Auto\": must match annotations[{Hints}] when both are specified")]
    public void A_service_is_judged(string spec, string annotations, string errors) =>
        Assert.Equal(errors, Text(Gate.Errors(Service(spec, annotations))));

    [Theory]
    [InlineData("externalTrafficPolicy: Local, healthCheckNodePort: 30100", "externalTrafficPolicy: Local, healthCheckNodePort: 30100", "")]
    [InlineData("externalTrafficPolicy: Local, healthCheckNodePort: 30100", "externalTrafficPolicy: Cluster, healthCheckNodePort: 30100", "")]
    [InlineData(
        "externalTrafficPolicy: Local, healthCheckNodePort: 30100",
        "externalTrafficPolicy: Local, healthCheckNodePort: 30101",
        "spec.healthCheckNodePort: Forbidden: field is immutable")]
    public void A_service_keeps_the_port_at_which_nodes_tell_whether_they_have_pods(string before, string after, string errors) =>
        Assert.Equal(errors, Text(Gate.UpdateErrors(Service($"type: LoadBalancer, {before}"), Service($"type: LoadBalancer, {after}"))));

    private static JsonObject Service(string spec, string annotations = "")
    {
        var service = ManifestYaml.Read(
            $"{{apiVersion: v1, kind: Service, metadata: {{name: a, namespace: payments, annotations: {{{annotations}}}}}, spec: {{{spec}}}}}");
        service["spec"]!["ports"] ??= new JsonArray(ManifestYaml.Read("{port: 80}"));
        return service;
    }

    private static string Text(IEnumerable<FieldError> errors) => string.Join(" | ", errors.Select(error => error.Text));
}
