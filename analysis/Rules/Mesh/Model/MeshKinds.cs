using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>The kinds that the analyser loads, with the versions in which it knows them (<c>pkg/config/schema/metadata.yaml</c>).</summary>
internal static class MeshKinds
{
    /// <summary>The Gateway of the Gateway API; <c>Gateway</c> alone is Istio's own.</summary>
    public const string KubernetesGateway = "KubernetesGateway";

    private const string Networking = "networking.istio.io";
    private const string Security = "security.istio.io";
    private const string Extensions = "extensions.istio.io";
    private const string GatewayApi = "gateway.networking.k8s.io";
    private const string Admission = "admissionregistration.k8s.io";

    private static readonly ImmutableArray<string> One = ["v1"];
    private static readonly ImmutableArray<string> Alpha = ["v1alpha1"];
    private static readonly ImmutableArray<string> ThreeOfNetworking = ["v1", "v1alpha3", "v1beta1"];
    private static readonly ImmutableArray<string> TwoOfSecurity = ["v1", "v1beta1"];
    private static readonly ImmutableArray<string> ThreeOfGateways = ["v1", "v1alpha2", "v1beta1"];

    private static readonly FrozenDictionary<(string Group, string Kind), (ImmutableArray<string> Versions, bool IsNamespaced)> Known =
        new Dictionary<(string Group, string Kind), (ImmutableArray<string> Versions, bool IsNamespaced)>
        {
            [("", "ConfigMap")] = (One, true),
            [("", "Namespace")] = (One, false),
            [("", "Node")] = (One, false),
            [("", "Pod")] = (One, true),
            [("", "Secret")] = (One, true),
            [("", "Service")] = (One, true),
            [("apps", "Deployment")] = (One, true),
            [(Admission, "MutatingWebhookConfiguration")] = (One, false),
            [(Admission, "ValidatingWebhookConfiguration")] = (One, false),
            [("apiextensions.k8s.io", "CustomResourceDefinition")] = (One, false),
            [(GatewayApi, "Gateway")] = (ThreeOfGateways, true),
            [(GatewayApi, "GRPCRoute")] = (["v1", "v1alpha2"], true),
            [(GatewayApi, "HTTPRoute")] = (ThreeOfGateways, true),
            [(Networking, "DestinationRule")] = (ThreeOfNetworking, true),
            [(Networking, "EnvoyFilter")] = (["v1alpha3"], true),
            [(Networking, "Gateway")] = (ThreeOfNetworking, true),
            [(Networking, "ProxyConfig")] = (["v1beta1"], true),
            [(Networking, "ServiceEntry")] = (ThreeOfNetworking, true),
            [(Networking, "Sidecar")] = (ThreeOfNetworking, true),
            [(Networking, "VirtualService")] = (ThreeOfNetworking, true),
            [(Networking, "WorkloadEntry")] = (ThreeOfNetworking, true),
            [(Networking, "WorkloadGroup")] = (ThreeOfNetworking, true),
            [(Security, "AuthorizationPolicy")] = (TwoOfSecurity, true),
            [(Security, "PeerAuthentication")] = (TwoOfSecurity, true),
            [(Security, "RequestAuthentication")] = (TwoOfSecurity, true),
            [("telemetry.istio.io", "Telemetry")] = (["v1", "v1alpha1"], true),
            [(Extensions, "TrafficExtension")] = (Alpha, true),
            [(Extensions, "WasmPlugin")] = (Alpha, true),
        }.ToFrozenDictionary();

    /// <summary>The name by which rules ask for objects, and whether they are in namespaces; null for what is not loaded.</summary>
    /// <param name="apiVersion">Group and version.</param>
    /// <param name="kind">Kind.</param>
    public static (string Name, bool IsNamespaced)? Of(string apiVersion, string kind)
    {
        var (group, version) = apiVersion.Split('/') is [var first, var second] ? (first, second) : ("", apiVersion);
        return Known.TryGetValue((group, kind), out var known) && known.Versions.Contains(version)
            ? ((group, kind) is (GatewayApi, "Gateway") ? KubernetesGateway : kind, known.IsNamespaced)
            : null;
    }
}
