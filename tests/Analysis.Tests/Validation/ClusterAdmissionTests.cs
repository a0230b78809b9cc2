using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>An object is taken when each gate that it passes accepts it.</summary>
public sealed class ClusterAdmissionTests
{
    [Theory]
    [MemberData(nameof(RecordedCase.Ids), MemberType = typeof(RecordedCase))]
    public void An_object_is_accepted_when_both_gates_accept_it(string id)
    {
        var recorded = RecordedCase.Get(id);

        Assert.Equal(recorded.Crd.Accepted && recorded.Webhook.Accepted, ClusterAdmission.Check(recorded.Manifest).IsEmpty);
    }

    [Theory]
    [InlineData("route: [{destination: {host: a}}, {destination: {host: b}, weight: -1}]", "spec.http[0].route[1].weight: weight -1 < 0")]
    [InlineData("name: nowhere", "spec.http[0]: HTTP route, redirect or direct_response is required")]
    [InlineData(
        "{route: [{destination: {host: a}}], retries: {attempts: 2, retryOn: 'a b'}}", "spec.http[0].retries.retryOn: \"a b\" is not a valid retryOn policy")]
    public void What_the_webhook_refuses_is_told_with_its_place(string route, string reason) =>
        Assert.Equal<IEnumerable<string>>([reason], ClusterAdmission.Check(Routes(route)));

    [Fact]
    public void An_error_without_a_path_is_told_with_the_path_in_it() => Assert.Equal<IEnumerable<string>>(
        ["\"spec.http[0].match[0].uri\" must validate one and only one schema (oneOf). Found 2 valid alternatives"],
        ClusterAdmission.Check(Routes("match: [{uri: {exact: /a, prefix: /a}}]")));

    [Fact]
    public void That_rules_were_not_checked_is_not_told() => Assert.Equal<IEnumerable<string>>(
        ["spec.http[0].route[0].destination: Required value"], ClusterAdmission.Check(Routes("route: [{}]")));

    [Fact]
    public void An_unknown_part_is_not_refused_for_missing()
    {
        var manifest = Routes("route: [{destination: {}}]");
        manifest["spec"]!["http"]![0]!["route"]![0]!["destination"]!["host"] = UnknownValue.Create();

        Assert.Empty(ClusterAdmission.Check(manifest));
    }

    [Fact]
    public void An_unknown_item_is_not_refused_for_the_form_that_it_might_have()
    {
        var manifest = ManifestYaml.Read(
            "{apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: a, namespace: b}, spec: {egress: [{hosts: [./c.d]}]}}");
        manifest["spec"]!["egress"]![0]!["hosts"]!.AsArray().Add(UnknownValue.Create());

        Assert.Empty(ClusterAdmission.Check(manifest));
    }

    [Fact]
    public void What_is_wrong_beside_an_unknown_part_is_refused()
    {
        var manifest = Routes("route: [{destination: {host: a}, weight: 1.5}]");
        manifest["spec"]!["hosts"] = new JsonArray(UnknownValue.Create());

        Assert.Equal<IEnumerable<string>>(
            [
                "spec.http[0].route[0].weight: Invalid value: \"float64\": spec.http[0].route[0].weight in body must be of type int32: \"float64\"",
                "Checked value must be of type integer with format int32 in spec.http[0].route[0].weight",
            ],
            ClusterAdmission.Check(manifest));
    }

    [Fact]
    public void An_object_of_an_operator_is_refused_by_its_schema() => Assert.Equal<IEnumerable<string>>(
        ["spec.instances: Invalid value: 0: spec.instances in body should be greater than or equal to 1"],
        ClusterAdmission.Check(ManifestYaml.Read(
            "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: a, namespace: b}, spec: {instances: 0, storage: {size: 1Gi}}}")));

    [Fact]
    public void An_object_of_an_operator_is_refused_by_its_webhook_too() => Assert.Equal<IEnumerable<string>>(
        ["spec.maxSyncReplicas: Invalid value: 3: maxSyncReplicas must be lower than the number of instances"],
        ClusterAdmission.Check(ManifestYaml.Read(
            "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: a, namespace: b}, "
            + "spec: {instances: 3, maxSyncReplicas: 3, storage: {size: 1Gi}}}")));

    [Theory]
    [InlineData("dnsNames")]
    [InlineData("ipAddresses")]
    public void An_operator_is_not_asked_about_what_is_not_known(string subject)
    {
        var manifest = ManifestYaml.Read(
            "{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: a, namespace: b}, spec: {secretName: tls, issuerRef: {name: ca}}}");
        manifest["spec"]![subject] = new JsonArray(UnknownValue.Create());

        Assert.Empty(ClusterAdmission.Check(manifest));
    }

    [Theory]
    [InlineData("acme: {server: 'https://acme.example', privateKeySecretRef: {name: key}}", null)]
    [InlineData(
        "acme: {server: 'https://acme.example'}", "spec.acme.privateKeySecretRef.name: Required value: private key secret name is a required field")]
    public void An_operator_sees_what_the_definition_here_leaves_out(string spec, string? reason) => Assert.Equal<IEnumerable<string>>(
        reason is null ? [] : [reason],
        ClusterAdmission.Check(ManifestYaml.Read($"{{apiVersion: cert-manager.io/v1, kind: ClusterIssuer, metadata: {{name: a}}, spec: {{ {spec} }} }}")));

    [Fact]
    public void An_object_of_another_kind_passes() => Assert.Empty(
        ClusterAdmission.Check(ManifestYaml.Read("{apiVersion: example.com/v1, kind: Ledger, metadata: {name: a}, spec: {anything: 1}}")));

    [Theory]
    [InlineData("{apiVersion: security.istio.io/v1, kind: PeerAuthentication, spec: {}}")]
    [InlineData("{apiVersion: cert-manager.io/v1, kind: ClusterIssuer, spec: {selfSigned: {}}}")]
    public void An_object_of_a_plan_needs_no_name(string manifest)
    {
        Assert.Equal("metadata.name: Required value: name or generateName is required", ClusterAdmission.Check(ManifestYaml.Read(manifest))[0]);
        Assert.Empty(ClusterAdmission.CheckPlanned(ManifestYaml.Read(manifest)));
    }

    [Fact]
    public void An_unknown_name_of_a_plan_passes_and_what_is_wrong_beside_it_does_not()
    {
        var manifest = Routes("name: nowhere");
        manifest["metadata"] = new JsonObject { ["name"] = UnknownValue.Create(), ["labels"] = new JsonObject { ["team"] = "a b" } };

        var reasons = ClusterAdmission.CheckPlanned(manifest);

        Assert.StartsWith("metadata.labels: Invalid value: \"a b\": a valid label must be", Assert.Single(reasons), StringComparison.Ordinal);
    }

    private static JsonObject Routes(string route) => ManifestYaml.Read($"""
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata:
          name: routes
          namespace: payments
        spec:
          hosts:
          - payment-service
          http:
          - {route}
        """);
}
