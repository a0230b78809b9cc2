using System.Text.Json.Nodes;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>What controllers have said, and what is too old.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("v1", "Service", "istio.io/WaypointBound")]
    [InlineData("networking.istio.io/v1", "WorkloadEntry", "istio.io/WaypointBound")]
    [InlineData("gateway.networking.k8s.io/v1", "Gateway", "Programmed")]
    [InlineData("security.istio.io/v1", "AuthorizationPolicy", "WaypointAccepted")]
    public void A_condition_that_is_false_is_told(string version, string kind, string type) => Assert.Equal(
        [$"{kind} payments/a: A condition with a negative status is present: type={type}, reason=No, message=why."],
        SmallCluster.Told("IST0171", Of(version, kind, $"conditions: [{{type: {type}, status: 'False', reason: 'No', message: why}}]")));

    [Theory]
    [InlineData("HTTPRoute")]
    [InlineData("GRPCRoute")]
    public void Routes_have_conditions_for_each_parent(string kind) => Assert.Equal(
        [$"{kind} payments/a: A condition with a negative status is present: type=ResolvedRefs, reason=No, message=why."],
        SmallCluster.Told("IST0171", Of(
            "gateway.networking.k8s.io/v1",
            kind,
            "parents: [{conditions: [{type: Accepted, status: 'True'}, {type: ResolvedRefs, status: 'False', reason: 'No', message: why}]}]")));

    [Fact]
    public void A_policy_that_is_accepted_in_part_is_told() => Assert.Single(SmallCluster.Told("IST0171", Of(
        "security.istio.io/v1", "AuthorizationPolicy", "conditions: [{type: WaypointAccepted, status: 'True', reason: PartiallyInvalid}]")));

    [Fact]
    public void Conditions_that_istio_does_not_set_are_passed_over() =>
        Assert.Empty(SmallCluster.Told("IST0171", Of("v1", "Service", "conditions: [{type: Accepted, status: 'False'}]")));

    [Theory]
    [InlineData("tcproutes", "v1.5.1-rc.2", "1.5.1-rc.2", "1.6.0")]
    [InlineData("backendtlspolicies", "1.3", "1.3.0", "1.4.0")]
    [InlineData("grpcroutes", "v1.0.0+build.7", "1.0.0+build.7", "1.1.0")]
    public void A_definition_that_is_too_old_is_told(string name, string version, string installed, string least) => Assert.Equal(
        [
            $"CustomResourceDefinition {name}.gateway.networking.k8s.io: Gateway API CRD \"{name}.gateway.networking.k8s.io\" is at version " +
            $"\"{installed}\" but Istio requires at least \"{least}\"; resources of this kind will not be processed. Upgrade the Gateway API CRDs to " +
            "satisfy the minimum version.",
        ],
        SmallCluster.Told("IST0176", Definition(name, version)));

    [Theory]
    [InlineData("tlsroutes", "v1.5.0-rc.1")]
    [InlineData("tlsroutes", "v1.10.0")]
    [InlineData("tlsroutes", "latest")]
    [InlineData("httproutes", "v0.1.0")]
    public void Others_are_not(string name, string version) => Assert.Empty(SmallCluster.Told("IST0176", Definition(name, version)));

    [Fact]
    public void A_delay_without_a_share_is_not_out_of_date() => Assert.Empty(SmallCluster.Told("IST0002", """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a, namespace: payments}
        spec: {hosts: [a.example], http: [{fault: {delay: {fixedDelay: 1s}}}]}
        """));

    [Fact]
    public void A_log_that_one_of_two_providers_lacks_is_told()
    {
        const string Telemetry = """
            apiVersion: telemetry.istio.io/v1
            kind: Telemetry
            metadata: {name: a, namespace: payments}
            spec: {accessLogging: [{providers: [{name: envoy}]}, {disabled: true}, {disabled: false}]}
            """;
        var logged = new JsonObject { ["defaultProviders"] = new JsonObject { ["accessLogging"] = new JsonArray("envoy") } };

        Assert.Equal(
            ["Telemetry payments/a: The Telemetry a in namespace \"payments\" with empty providers will be ignored."], SmallCluster.Told("IST0157", Telemetry));
        Assert.Empty(SmallCluster.Told("IST0157", logged, [Telemetry]));
    }

    private static string Of(string version, string kind, string status) => $$"""
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: {name: a, namespace: payments}
        spec: {}
        status: { {{status}} }
        """;

    private static string Definition(string name, string version) => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: {{name}}.gateway.networking.k8s.io, annotations: {gateway.networking.k8s.io/bundle-version: '{{version}}'} }
        """;
}
