using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Rules.Mesh;

/// <summary>A code of <c>istioctl analyze</c>.</summary>
/// <param name="Code">Such as <c>IST0101</c>.</param>
/// <param name="Level">How bad it is (<c>pkg/config/analysis/msg/messages.yaml</c>).</param>
/// <param name="Meaning">What is wrong.</param>
public sealed record MeshCode(string Code, MeshLevel Level, string Meaning)
{
    private static readonly Lazy<FrozenDictionary<string, MeshCode>> ByCode = new(() => All.ToFrozenDictionary(code => code.Code, StringComparer.Ordinal));

    /// <summary>The codes that are told here, in their order.</summary>
    public static ImmutableArray<MeshCode> All { get; } =
    [
        new("IST0002", MeshLevel.Warning, "a field or kind that is no longer to be used"),
        new("IST0101", MeshLevel.Error, "a host, port, subset, gateway, selector, namespace or Secret that is not there"),
        new("IST0102", MeshLevel.Info, "a namespace that says nothing about sidecars"),
        new("IST0103", MeshLevel.Warning, "a pod without a proxy in a namespace with sidecars"),
        new("IST0106", MeshLevel.Error, "an object that istiod's webhook refuses"),
        new("IST0107", MeshLevel.Warning, "an annotation of Istio at a kind of object that it is not for"),
        new("IST0108", MeshLevel.Warning, "an annotation that Istio does not know"),
        new("IST0109", MeshLevel.Error, "two VirtualServices of the mesh for one host"),
        new("IST0110", MeshLevel.Error, "two Sidecars that select one pod"),
        new("IST0111", MeshLevel.Error, "two Sidecars of a namespace without a selector"),
        new("IST0112", MeshLevel.Error, "a route that does not say which port of a Service with several"),
        new("IST0116", MeshLevel.Warning, "one port with two protocols, in two Services of one Deployment"),
        new("IST0118", MeshLevel.Info, "a port of a Service whose name says no protocol"),
        new("IST0123", MeshLevel.Warning, "a namespace with labels for two kinds of proxies"),
        new("IST0125", MeshLevel.Warning, "an annotation of Istio with a value that it does not take"),
        new("IST0127", MeshLevel.Warning, "an AuthorizationPolicy that selects no pod of the mesh"),
        new("IST0128", MeshLevel.Warning, "TLS to a host whose certificate nobody verifies"),
        new("IST0129", MeshLevel.Warning, "the same at one port"),
        new("IST0130", MeshLevel.Warning, "a rule of a VirtualService behind one that takes everything"),
        new("IST0131", MeshLevel.Info, "a match that an earlier one covers"),
        new("IST0132", MeshLevel.Warning, "a VirtualService none of whose hosts its gateway has"),
        new("IST0133", MeshLevel.Warning, "an object that istiod's webhook takes with a warning"),
        new("IST0134", MeshLevel.Warning, "a ServiceEntry of TCP without addresses"),
        new("IST0135", MeshLevel.Info, "an annotation that is no longer to be used"),
        new("IST0137", MeshLevel.Warning, "one port of pods behind different ports of two Services"),
        new("IST0138", MeshLevel.Warning, "one certificate at two gateways of the same pods: clients that reuse connections get 404"),
        new("IST0139", MeshLevel.Error, "a webhook of a control plane that is not there, or that overlaps another"),
        new("IST0140", MeshLevel.Warning, "a subset that the mesh uses and the way in does not"),
        new("IST0144", MeshLevel.Warning, "a pod that runs as the proxy's user 1337"),
        new("IST0145", MeshLevel.Error, "two gateways of the same pods with one port and host"),
        new("IST0146", MeshLevel.Warning, "a Deployment with `image: auto` that no injector selects"),
        new("IST0147", MeshLevel.Error, "a pod with `image: auto` that no injector selects"),
        new("IST0148", MeshLevel.Info, "a namespace that gets sidecars because all do"),
        new("IST0149", MeshLevel.Error, "routes by claims of a token that nothing verifies at the gateway"),
        new("IST0150", MeshLevel.Warning, "a port of an external Service whose name makes it plain TCP"),
        new("IST0151", MeshLevel.Warning, "an EnvoyFilter that depends on the order of others, without a priority"),
        new("IST0152", MeshLevel.Error, "`REPLACE` where Istio does not do it"),
        new("IST0153", MeshLevel.Error, "`ADD` where Istio does not do it"),
        new("IST0154", MeshLevel.Error, "`REMOVE` where Istio does not do it"),
        new("IST0155", MeshLevel.Warning, "an EnvoyFilter for one version of proxies that depends on the order of others"),
        new("IST0157", MeshLevel.Warning, "a Telemetry without providers"),
        new("IST0158", MeshLevel.Warning, "pods with another image of the proxy than the injector has"),
        new("IST0159", MeshLevel.Error, "two Telemetries that select one pod"),
        new("IST0160", MeshLevel.Error, "two Telemetries of a namespace without a selector"),
        new("IST0161", MeshLevel.Error, "a Secret for a gateway that holds no valid certificate"),
        new("IST0162", MeshLevel.Warning, "a port of a gateway that its Service does not have"),
        new("IST0163", MeshLevel.Warning, "an address of an external control plane that cannot be read"),
        new("IST0164", MeshLevel.Info, "an external control plane at an address that is no name"),
        new("IST0165", MeshLevel.Warning, "a VirtualService at a gateway that Istio makes for itself"),
        new("IST0166", MeshLevel.Warning, "a selector for pods of a gateway of the Gateway API"),
        new("IST0167", MeshLevel.Warning, "a Sidecar for pods without one"),
        new("IST0171", MeshLevel.Warning, "a status that says no"),
        new("IST0173", MeshLevel.Error, "a subset that selects no pod"),
        new("IST0174", MeshLevel.Warning, "a DestinationRule for a host that nothing has"),
        new("IST0175", MeshLevel.Warning, "keys of tokens that istiod fetches from wherever it is told"),
        new("IST0176", MeshLevel.Warning, "definitions of the Gateway API that are older than Istio takes"),
        new("IST0177", MeshLevel.Warning, "two ServiceEntries for one host and port with different protocols"),
    ];

    /// <summary>The code of a name.</summary>
    /// <param name="code">Such as <c>IST0101</c>.</param>
    public static MeshCode Of(string code) => ByCode.Value[code];
}
