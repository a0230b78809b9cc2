using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Rules.Mesh.Annotations;

/// <summary>An annotation that Istio knows, as <c>annotation/annotations.yaml</c> of istio/api lists them in the summer of 2026.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Kinds">Kinds that it is for, in the order of that list.</param>
internal sealed record IstioAnnotation(string Name, ImmutableArray<string> Kinds)
{
    /// <summary>The annotation that asks for a proxy, or for none.</summary>
    public const string Inject = "sidecar.istio.io/inject";

    /// <summary>Replaces the image of a pod's proxy.</summary>
    public const string ProxyImage = "sidecar.istio.io/proxyImage";

    /// <summary>Configures a pod's proxy.</summary>
    public const string ProxyConfig = "proxy.istio.io/config";

    private const string AnyKind = "Any";

    private static readonly FrozenDictionary<string, IstioAnnotation> Known = new[]
    {
        Of(["Service"], ["networking.istio.io/exportTo", "traffic.istio.io/nodeSelector"]),
        Of(["Service"], ["alpha.istio.io/canonical-serviceaccounts", "alpha.istio.io/kubernetes-serviceaccounts"], isDeprecated: true),
        Of(["Service", "ServiceEntry", "Namespace"], ["istio.io/use-waypoint-canary-weight"]),
        Of(["Namespace", "Service", "ServiceEntry"], ["networking.istio.io/traffic-distribution"]),
        Of(["Namespace"], ["topology.istio.io/controlPlaneClusters"]),
        Of([AnyKind], ["galley.istio.io/analyze-suppress", "gateway.istio.io/controller-version"]),
        Of(["AuthorizationPolicy"], ["istio.io/dry-run"]),
        Of(["Gateway"], ["gateway.istio.io/name-override", "gateway.istio.io/service-account", "networking.istio.io/service-type"]),
        Of(["GatewayClass", "Gateway"], ["ambient.istio.io/waypoint-inbound-binding"]),
        Of(["Ingress"], ["kubernetes.io/ingress.class"]),
        Of(
            ["WorkloadEntry"],
            ["istio.io/autoRegistrationGroup", "istio.io/connectedAt", "istio.io/disconnectedAt", "istio.io/workloadController"]),
        Of(
            ["Pod"],
            [
                "ambient.istio.io/bypass-inbound-capture", "ambient.istio.io/dns-capture", "ambient.istio.io/redirection", "inject.istio.io/templates",
                "istio.io/reroute-virtual-interfaces", "istio.io/rev", "prometheus.istio.io/merge-metrics", ProxyConfig, "proxy.istio.io/overrides",
                "readiness.status.sidecar.istio.io/applicationPorts", "readiness.status.sidecar.istio.io/failureThreshold",
                "readiness.status.sidecar.istio.io/initialDelaySeconds", "readiness.status.sidecar.istio.io/periodSeconds",
                "sidecar.istio.io/agentLogLevel", "sidecar.istio.io/bootstrapOverride", "sidecar.istio.io/componentLogLevel",
                "sidecar.istio.io/interceptionMode", "sidecar.istio.io/logLevel", "sidecar.istio.io/nativeSidecar", "sidecar.istio.io/proxyCPU",
                "sidecar.istio.io/proxyCPULimit", ProxyImage, "sidecar.istio.io/proxyImageType", "sidecar.istio.io/proxyMemory",
                "sidecar.istio.io/proxyMemoryLimit", "sidecar.istio.io/rewriteAppHTTPProbers", "sidecar.istio.io/statsEvictionInterval",
                "sidecar.istio.io/statsFlushInterval", "sidecar.istio.io/statsHistogramBins", "sidecar.istio.io/statsHistogramBuckets",
                "sidecar.istio.io/status", "sidecar.istio.io/userVolume", "sidecar.istio.io/userVolumeMount", "status.sidecar.istio.io/port",
                "traffic.sidecar.istio.io/excludeInboundPorts", "traffic.sidecar.istio.io/excludeInterfaces",
                "traffic.sidecar.istio.io/excludeOutboundIPRanges", "traffic.sidecar.istio.io/excludeOutboundPorts",
                "traffic.sidecar.istio.io/includeInboundPorts", "traffic.sidecar.istio.io/includeOutboundIPRanges",
                "traffic.sidecar.istio.io/includeOutboundPorts",
            ]),
        Of(
            ["Pod"],
            [
                "sidecar.istio.io/discoveryAddress", "sidecar.istio.io/extraStatTags", Inject, "sidecar.istio.io/statsCompression",
                "sidecar.istio.io/statsInclusionPrefixes", "sidecar.istio.io/statsInclusionRegexps", "sidecar.istio.io/statsInclusionSuffixes",
                "traffic.sidecar.istio.io/kubevirtInterfaces",
            ],
            isDeprecated: true),
    }.SelectMany(group => group).ToFrozenDictionary(annotation => annotation.Name, StringComparer.Ordinal);

    /// <summary>Whether it may go in a later version.</summary>
    public bool IsDeprecated { get; private init; }

    /// <summary>Whether an annotation is one of Istio's by its key, known or not.</summary>
    /// <param name="name">The key.</param>
    public static bool IsIstios(string name) =>
        name == "kubernetes.io/ingress.class" || name.Split('/')[0].EndsWith("istio.io", StringComparison.Ordinal);

    /// <summary>The annotation of a key; null when Istio knows none.</summary>
    public static IstioAnnotation? Named(string name) => Known.GetValueOrDefault(name);

    /// <summary>Whether it is for objects of a kind.</summary>
    public bool IsFor(string kind) => Kinds.Contains(kind) || Kinds.Contains(AnyKind);

    private static IEnumerable<IstioAnnotation> Of(ImmutableArray<string> kinds, ImmutableArray<string> names, bool isDeprecated = false) =>
        names.Select(name => new IstioAnnotation(name, kinds) { IsDeprecated = isDeprecated });
}
