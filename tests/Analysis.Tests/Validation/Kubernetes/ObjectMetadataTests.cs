using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Metadata, where no recorded case shows what the server says. What is expected here is read from <c>pkg/api/validation</c> of k8s.io/apimachinery
/// v0.34.4 and <c>pkg/apis/core/validation</c> of k8s.io/kubernetes.
/// </summary>
public sealed class ObjectMetadataTests
{
    private const string Owners = "metadata.ownerReferences";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Theory]
    [InlineData("{apiVersion: v1, kind: Pod, name: a, uid: b}", "")]
    [InlineData("{apiVersion: apps/v1, kind: Event, name: a, uid: b}", "")]
    [InlineData("{apiVersion: apps/, kind: Pod, name: a, uid: b}", Owners + ".apiVersion: Invalid value: \"apps/\": version must not be empty")]
    [InlineData("{apiVersion: a/b/c, kind: Pod, name: a, uid: b}", Owners + ".apiVersion: Invalid value: \"a/b/c\": version must not be empty")]
    [InlineData("{apiVersion: v1, kind: '', name: a, uid: b}", Owners + ".kind: Invalid value: \"\": must not be empty")]
    [InlineData(
        "{apiVersion: v1, kind: Event, name: a, uid: b}",
        Owners + ": Invalid value: {\"apiVersion\":\"v1\",\"kind\":\"Event\",\"name\":\"a\",\"uid\":\"b\"}: /v1, Kind=Event is disallowed from being an owner")]
    public void An_owner_is_an_object_that_can_go(string owner, string error) => Assert.Equal(error, Errors($"ownerReferences: [{owner}]"));

    [Fact]
    public void Of_several_owners_one_is_in_charge() => Assert.EndsWith(
        ": Only one reference can have Controller set to true. Found \"true\" in references for Pod/a and Job/b",
        Errors(
            "ownerReferences: [{apiVersion: v1, kind: Pod, name: a, uid: a, controller: true},"
            + " {apiVersion: batch/v1, kind: Job, name: b, uid: b, controller: true}]"));

    [Theory]
    [InlineData("[example.com/a, orphan]", "")]
    [InlineData("[a]", "metadata.finalizers[0]: Invalid value: \"a\": name is neither a standard finalizer name nor is it fully qualified")]
    [InlineData(
        "[orphan, foregroundDeletion]",
        "metadata.finalizers: Invalid value: [\"orphan\",\"foregroundDeletion\"]: finalizer orphan and foregroundDeletion cannot be both set")]
    public void A_finalizer_is_known_or_has_a_domain(string finalizers, string error) => Assert.Equal(error, Errors($"finalizers: {finalizers}"));

    [Fact]
    public void A_finalizer_that_is_no_name_is_told_for_the_list() => Assert.StartsWith(
        "metadata.finalizers: Invalid value: \"a/b c\": name part must consist of", Errors("finalizers: [a/b c]"));

    [Theory]
    [InlineData("{apiVersion: payments.example.com/v1, kind: Tenant, metadata: {name: a, namespace: payments, finalizers: [a]}, spec: {id: a, tier: gold}}")]
    [InlineData("{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingWebhookConfiguration, metadata: {name: a, finalizers: [a]}}")]
    public void Objects_of_extensions_may_have_any_finalizer(string manifest) => Assert.Empty(Gate.Errors(ManifestYaml.Read(manifest)));

    [Fact]
    public void A_namespace_of_an_object_that_has_none_is_taken_away() =>
        Assert.Empty(Gate.Errors(ManifestYaml.Read("{apiVersion: v1, kind: Namespace, metadata: {name: a, namespace: b}}")));

    [Fact]
    public void Changes_are_not_counted_below_zero() =>
        Assert.Equal("metadata.generation: Invalid value: -1: must be greater than or equal to 0", Errors("generation: -1"));

    [Fact]
    public void Where_the_server_counts_changes_itself_a_client_may_say_what_it_likes() => Assert.Empty(Gate.Errors(
        ManifestYaml.Read("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a, namespace: payments, generation: -1}, spec: {}}")));

    [Fact]
    public void Changes_are_not_counted_back() => Assert.Equal(
        ["metadata.generation: Invalid value: 1: must not be decremented"],
        Gate.UpdateErrors(Config("generation: 2"), Config("generation: 1")).Select(error => error.Text));

    [Theory]
    [InlineData("uid: a", "uid: a", "")]
    [InlineData("", "uid: b", "metadata.uid: Precondition failed: UID in precondition: b, UID in object meta: ")]
    [InlineData("", "managedFields: []", "metadata.managedFields: metadata.managedFields must be nil")]
    public void A_changed_object_does_not_say_which_one_it_is(string before, string after, string error) =>
        Assert.Equal(error, string.Join(" | ", Gate.UpdateErrors(Config(before), Config(after)).Select(found => found.Text)));

    [Theory]
    [InlineData("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: payments, managedFields: [{manager: a}]}}")]
    [InlineData("{apiVersion: payments.example.com/v1, kind: Tenant, metadata: {name: a, namespace: payments, managedFields: []}, spec: {id: a, tier: gold}}")]
    public void Who_wrote_what_is_not_said(string manifest) =>
        Assert.Equal("metadata.managedFields", Assert.Single(Gate.Errors(ManifestYaml.Read(manifest))).Path);

    private static string Errors(string metadata) => string.Join(" | ", Gate.Errors(Config(metadata)).Select(error => error.Text));

    private static JsonObject Config(string metadata) =>
        ManifestYaml.Read($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: a, namespace: payments, {metadata}}}}}");
}
