using Payments.Infra.Analysis.Envoy;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Envoy;

/// <summary>EnvoyFilters that real proxies ran: those that limited pass; those that did not, of which nothing else says a word, are found.</summary>
public sealed class RecordedPatchTests
{
    private const string Mesh =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: payment-service, namespace: payments}
        spec: {selector: {app: payment-service}, ports: [{name: http, port: 8080}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: ratelimit, namespace: payments}
        spec: {selector: {app: ratelimit}, ports: [{name: grpc, port: 8081}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: payment-service-v1, namespace: payments}
        spec: {template: {metadata: {labels: {app: payment-service, version: v1}}, spec: {containers: [{name: app}]}}}
        """;

    [Theory]
    [InlineData("local")]
    [InlineData("local-always")]
    [InlineData("global")]
    [InlineData("jwt-after")]
    public void Filters_that_limited_pass(string name) => Assert.Equal([], Findings(name).Select(finding => finding.ToString()));

    [Theory]
    [InlineData("local-target-port", "spec.configPatches[1].match.routeConfiguration.vhost.name")]
    [InlineData("local-not-enabled", "spec.configPatches[1].patch.value.typed_per_filter_config[envoy.filters.http.local_ratelimit].filter_enabled")]
    [InlineData("global-open", "spec.configPatches[0].patch.value")]
    [InlineData("global-closed", "spec.configPatches[0].patch.value")]
    [InlineData("jwt-before", "spec.configPatches[0].match.listener.filterChain.filter")]
    public void Filters_that_did_not_are_found(string name, string path)
    {
        var finding = Findings(name)[0];

        Assert.Equal((PatchSeverity.Warning, path), (finding.Severity, finding.Path));
    }

    private static ImmutableArray<PatchFinding> Findings(string name)
    {
        using var stream = typeof(RecordedPatchTests).Assembly.GetManifestResourceStream($"envoy-filters/{name}.yaml")
            ?? throw new InvalidOperationException($"envoy-filters/{name}.yaml is not embedded");
        using var reader = new StreamReader(stream);
        return EnvoyPatchCheck.Check(ManifestYaml.ReadAll($"{Mesh}\n---\n{reader.ReadToEnd()}"));
    }
}
