using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;
using Payments.Infra.Analysis.Rules.Mesh.Annotations;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Annotations as istiod's injector reads them; expected texts follow <c>pkg/kube/inject/validate.go</c>.</summary>
public sealed class AnnotationTests
{
    private const string NoAmount = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    [Theory]
    [InlineData("sidecar.istio.io/interceptionMode", "TPROXY")]
    [InlineData("status.sidecar.istio.io/port", " 15020 ")]
    [InlineData("readiness.status.sidecar.istio.io/periodSeconds", "4294967295")]
    [InlineData("traffic.sidecar.istio.io/includeOutboundIPRanges", "*")]
    [InlineData("traffic.sidecar.istio.io/excludeOutboundIPRanges", "10.0.0.0/8,fd00::/8")]
    [InlineData("traffic.sidecar.istio.io/includeInboundPorts", "*")]
    [InlineData("traffic.sidecar.istio.io/excludeInboundPorts", "")]
    [InlineData("traffic.sidecar.istio.io/excludeInterfaces", "eth0, net1")]
    [InlineData("prometheus.istio.io/merge-metrics", "T")]
    [InlineData("sidecar.istio.io/proxyCPU", "100m")]
    [InlineData("sidecar.istio.io/proxyMemory", "1e3")]
    [InlineData("sidecar.istio.io/logLevel", "whatever")]
    public void These_values_are_taken(string name, string value) => Assert.Null(AnnotationValue.Problem(name, value));

    [Theory]
    [InlineData("sidecar.istio.io/interceptionMode", "", "interceptionMode invalid, use REDIRECT,TPROXY,NONE: ")]
    [InlineData(
        "status.sidecar.istio.io/port", "x", "excludeInboundPorts invalid: failed parsing port 'x': strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("readiness.status.sidecar.istio.io/periodSeconds", "-1", "strconv.ParseUint: parsing \"-1\": invalid syntax")]
    [InlineData("readiness.status.sidecar.istio.io/failureThreshold", "4294967296", "strconv.ParseUint: parsing \"4294967296\": value out of range")]
    [InlineData(
        "traffic.sidecar.istio.io/excludeOutboundIPRanges", "*", "excludeIPRanges invalid: failed parsing cidr '*': netip.ParsePrefix(\"*\"): no '/'")]
    [InlineData(
        "traffic.sidecar.istio.io/excludeOutboundPorts",
        "80, 70000",
        "excludeOutboundPorts invalid: failed parsing port ' 70000': failed parsing port ' 70000': " +
        "strconv.ParseUint: parsing \"70000\": value out of range")]
    [InlineData(
        "traffic.sidecar.istio.io/excludeInboundPorts",
        "80,",
        "excludeInboundPorts invalid: failed parsing port '': failed parsing port '': strconv.ParseUint: parsing \"\": invalid syntax")]
    [InlineData("traffic.sidecar.istio.io/excludeInterfaces", "eth0,,", "empty interface name")]
    [InlineData("istio.io/reroute-virtual-interfaces", "a234567890123456", "interface name \"a234567890123456\" too long (max 15 chars)")]
    [InlineData("traffic.sidecar.istio.io/kubevirtInterfaces", "0eth", "interface name \"0eth\" contains invalid characters")]
    [InlineData("prometheus.istio.io/merge-metrics", "yes", "strconv.ParseBool: parsing \"yes\": invalid syntax")]
    [InlineData("sidecar.istio.io/proxyCPULimit", "", NoAmount)]
    [InlineData("sidecar.istio.io/proxyMemory", "1GB", NoAmount)]
    [InlineData("sidecar.istio.io/proxyMemoryLimit", "128mm", "unable to parse quantity's suffix")]
    [InlineData("sidecar.istio.io/proxyCPU", "1\n", "value contains control characters")]
    public void These_are_refused(string name, string value, string problem) => Assert.Equal(problem, AnnotationValue.Problem(name, value));

    [Fact]
    public void An_annotation_of_another_kind_is_told_its_kinds() => Assert.Equal(
        ["Pod payments/web: Misplaced annotation: networking.istio.io/traffic-distribution can only be applied to Namespace, Service, ServiceEntry"],
        SmallCluster.Told("IST0107", SmallCluster.Pod("annotations: {networking.istio.io/traffic-distribution: PreferClose}")));

    [Fact]
    public void A_misplaced_value_is_not_looked_at() => Assert.Empty(SmallCluster.Told("IST0125", """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: payments, annotations: {sidecar.istio.io/proxyCPU: fast}}
        """));

    [Fact]
    public void An_ingress_class_is_for_ingresses_alone() => Assert.Equal(
        ["Pod payments/web: Misplaced annotation: kubernetes.io/ingress.class can only be applied to Ingress"],
        SmallCluster.Told("IST0107", SmallCluster.Pod("annotations: {kubernetes.io/ingress.class: istio}")));

    [Fact]
    public void A_value_that_is_not_known_yet_is_passed_over()
    {
        var pod = ManifestYaml.ReadAll(SmallCluster.Pod("annotations: {sidecar.istio.io/proxyCPU: fast}")).Single();
        pod["metadata"]!["annotations"]!["sidecar.istio.io/proxyCPU"] = UnknownValue.Create();

        Assert.DoesNotContain(MeshRules.Of([new PlannedObject("", pod)]), finding => finding.Code == "IST0125");
    }
}
