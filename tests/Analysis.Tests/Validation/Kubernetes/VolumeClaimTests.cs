using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Claims of volumes, where no recorded case shows what the server says. What is expected here is read from <c>pkg/apis/core/validation</c> of
/// k8s.io/kubernetes.
/// </summary>
public sealed class VolumeClaimTests
{
    private const string Frozen = "spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";
    private const string Annotation = "volume.beta.kubernetes.io/storage-class";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: a}", "")]
    [InlineData(
        "dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: b}",
        "spec: Invalid value: {}: must match dataSourceRef")]
    [InlineData("dataSource: {kind: Other, apiGroup: a.b, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: b}", "")]
    [InlineData(
        "dataSourceRef: {kind: PersistentVolumeClaim}",
        "spec.dataSource.name: Required value | spec.dataSourceRef.name: Required value")]
    [InlineData(
        "dataSourceRef: {kind: Other, name: a}",
        "spec.dataSourceRef: Invalid value: \"Other\": must be 'PersistentVolumeClaim' when referencing the default apiGroup")]
    [InlineData(
        "accessModes: [ReadWriteOncePod, Other]",
        "spec.accessModes: Unsupported value: \"Other\": supported values: \"ReadOnlyMany\", \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\"")]
    public void A_claim_is_judged(string spec, string errors) => Assert.Equal(errors, Text(Gate.Errors(Claim(spec))));

    [Theory]
    [InlineData("", "storageClassName: managed-csi", "")]
    [InlineData("", "storageClassName: premium-fixed", Frozen)]
    [InlineData("", "storageClassName: ''", Frozen)]
    [InlineData("storageClassName: premium-fixed", "", Frozen)]
    [InlineData("volumeName: a", "volumeName: b", Frozen)]
    [InlineData("", "volumeName: b", "")]
    [InlineData("dataSource: {kind: PersistentVolumeClaim, name: a}", "dataSourceRef: {kind: PersistentVolumeClaim, name: a}", "")]
    [InlineData("dataSource: {kind: PersistentVolumeClaim, name: a}", "dataSource: {kind: PersistentVolumeClaim, name: b}", Frozen)]
    [InlineData("volumeAttributesClassName: a", "volumeAttributesClassName: b", Frozen)]
    [InlineData(
        "volumeAttributesClassName: a", "", Frozen + " | spec.volumeAttributesClassName: Forbidden: update from non-nil value to nil is forbidden")]
    public void A_claim_without_a_volume_keeps_what_it_asks_for(string before, string after, string errors) =>
        Assert.Equal(errors, Text(Gate.UpdateErrors(Claim(before), Claim(after))));

    [Theory]
    [InlineData("", "volumeAttributesClassName: b", "")]
    [InlineData("volumeAttributesClassName: a", "volumeAttributesClassName: b", "")]
    [InlineData(
        "volumeAttributesClassName: a",
        "volumeAttributesClassName: ''",
        "spec.volumeAttributesClassName: Forbidden: update from non-nil value to an empty string is forbidden")]
    [InlineData(
        "volumeAttributesClassName: a", "", Frozen + " | spec.volumeAttributesClassName: Forbidden: update from non-nil value to nil is forbidden")]
    [InlineData("resources: {requests: {storage: 5Gi}}", "resources: {requests: {storage: 3Gi}}", "")]
    [InlineData(
        "resources: {requests: {storage: 5Gi}}",
        "resources: {requests: {storage: 2Gi}}",
        "spec.resources.requests.storage: Forbidden: field can not be less than status.capacity")]
    [InlineData(
        "",
        "resources: {requests: {storage: 1Gi}}, volumeMode: Block",
        Frozen + " | spec.resources.requests.storage: Forbidden: field can not be less than status.capacity"
        + " | volumeMode: Invalid value: \"Block\": field is immutable")]
    public void A_claim_with_a_volume_can_change_its_size_and_attributes(string before, string after, string errors)
    {
        var old = Claim(before);
        old["status"] = ManifestYaml.Read("{phase: Bound, capacity: {storage: 2Gi}}");

        Assert.Equal(errors, Text(Gate.UpdateErrors(old, Claim(after))));
    }

    [Theory]
    [InlineData(Annotation + ": a", Annotation + ": a", "", "")]
    [InlineData(Annotation + ": a", "", "storageClassName: a", "")]
    [InlineData(Annotation + ": a", Annotation + ": b", "", "metadata.annotations." + Annotation + ": Invalid value: \"b\": field is immutable")]
    [InlineData(
        Annotation + ": a", "", "storageClassName: b", "metadata.annotations." + Annotation + ": Invalid value: \"\": field is immutable | " + Frozen)]
    public void A_class_that_an_annotation_names_can_be_taken_over(string before, string after, string spec, string errors) =>
        Assert.Equal(errors, Text(Gate.UpdateErrors(Claim("", before), Claim(spec, after))));

    [Fact]
    public void A_claim_gets_its_class_once_where_the_cluster_has_no_usual_one() =>
        Assert.Empty(new KubernetesGate(ClusterObjects.Unknown).UpdateErrors(Claim(""), Claim("storageClassName: a")));

    private static JsonObject Claim(string spec, string annotations = "")
    {
        var claim = ManifestYaml.Read(
            $"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: a, namespace: payments, annotations: {{{annotations}}}}}, spec: {{{spec}}}}}");
        claim["spec"]!["accessModes"] ??= new JsonArray("ReadWriteOnce");
        claim["spec"]!["resources"] ??= ManifestYaml.Read("{requests: {storage: 2Gi}}");
        return claim;
    }

    private static string Text(IEnumerable<FieldError> errors) => string.Join(" | ", errors.Select(error => error.Text));
}
