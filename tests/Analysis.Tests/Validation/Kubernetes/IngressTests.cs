using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Ways into the cluster, where no recorded case shows what the server says. What is expected here is read from <c>pkg/apis/networking/validation</c> of
/// k8s.io/kubernetes.
/// </summary>
public sealed class IngressTests
{
    private const string Annotation = "kubernetes.io/ingress.class";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Fact]
    public void A_new_ingress_names_one_class() =>
        Assert.Equal($"annotations.{Annotation}", Assert.Single(Gate.Errors(Ingress($"{Annotation}: a", "ingressClassName: b, "))).Path);

    [Fact]
    public void An_ingress_may_get_another_class_than_its_annotation_names() =>
        Assert.Empty(Gate.UpdateErrors(Ingress($"{Annotation}: a", ""), Ingress($"{Annotation}: a", "ingressClassName: b, ")));

    private static JsonObject Ingress(string annotations, string spec) => ManifestYaml.Read(
        $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: a, namespace: payments, annotations: { {{annotations}} } }
        spec: { {{spec}}defaultBackend: {service: {name: a, port: {number: 80} } } }
        """);
}
