using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Manifests;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>Both gates must accept an object.</summary>
public sealed class IstioAdmissionTests
{
    [Theory]
    [MemberData(nameof(RecordedCase.Ids), MemberType = typeof(RecordedCase))]
    public void An_object_is_accepted_when_both_gates_accept_it(string id)
    {
        var recorded = RecordedCase.Get(id);

        Assert.Equal(recorded.Crd.Accepted && recorded.Webhook.Accepted, IstioAdmission.Check(recorded.Manifest).IsEmpty);
    }

    [Theory]
    [InlineData("route: [{destination: {host: a}}, {destination: {host: b}, weight: -1}]", "spec.http[0].route[1].weight: weight -1 < 0")]
    [InlineData("name: nowhere", "spec.http[0]: HTTP route, redirect or direct_response is required")]
    [InlineData("{route: [{destination: {host: a}}], retries: {attempts: 2, retryOn: 'a b'}}", "spec.http[0].retries.retryOn: \"a b\" is not a valid retryOn policy")]
    public void What_the_webhook_refuses_is_told_with_its_place(string route, string reason) =>
        Assert.Equal<IEnumerable<string>>([reason], IstioAdmission.Check(Routes(route)));

    [Fact]
    public void An_error_without_a_path_is_told_with_the_path_in_it() => Assert.Equal<IEnumerable<string>>(
        ["\"spec.http[0].match[0].uri\" must validate one and only one schema (oneOf). Found 2 valid alternatives"],
        IstioAdmission.Check(Routes("match: [{uri: {exact: /a, prefix: /a}}]")));

    [Fact]
    public void That_rules_were_not_checked_is_not_told() => Assert.Equal<IEnumerable<string>>(
        ["spec.http[0].route[0].destination: Required value"], IstioAdmission.Check(Routes("route: [{}]")));

    [Fact]
    public void An_unknown_part_is_not_refused_for_missing()
    {
        var manifest = Routes("route: [{destination: {}}]");
        manifest["spec"]!["http"]![0]!["route"]![0]!["destination"]!["host"] = UnknownValue.Create();

        Assert.Empty(IstioAdmission.Check(manifest));
    }

    [Fact]
    public void An_unknown_item_is_not_refused_for_the_form_that_it_might_have()
    {
        var manifest = ManifestYaml.Read("{apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: a, namespace: b}, spec: {egress: [{hosts: [./c.d]}]}}");
        manifest["spec"]!["egress"]![0]!["hosts"]!.AsArray().Add(UnknownValue.Create());

        Assert.Empty(IstioAdmission.Check(manifest));
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
            IstioAdmission.Check(manifest));
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
