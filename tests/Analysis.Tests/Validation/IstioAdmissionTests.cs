using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Manifests;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>Both gates must accept an object.</summary>
public sealed class IstioAdmissionTests
{
    [Theory]
    [MemberData(nameof(RecordedCase.Ids), MemberType = typeof(RecordedCase))]
    public void What_the_API_server_refuses_is_refused(string id)
    {
        var recorded = RecordedCase.Get(id);
        var reasons = IstioAdmission.Check(recorded.Manifest);

        Assert.True(recorded.Crd.Accepted || !reasons.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(RecordedCase.Ids), MemberType = typeof(RecordedCase))]
    public void What_both_gates_accept_is_accepted(string id)
    {
        var recorded = RecordedCase.Get(id);

        Assert.True(!recorded.Crd.Accepted || !recorded.Webhook.Accepted || IstioAdmission.Check(recorded.Manifest).IsEmpty);
    }

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
