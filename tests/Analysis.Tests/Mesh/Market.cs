using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Mesh;

/// <summary>A small mesh: a shop that asks a stock for things, a batch without proxy, a gateway in front of the shop.</summary>
internal static class Market
{
    private const string Mesh =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: market, labels: {istio-injection: enabled, zone: inner}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: shop, namespace: market}
        spec: {selector: {app: shop}, ports: [{name: http, port: 80, targetPort: 8080}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: shop, namespace: market}
        spec: {template: {metadata: {labels: {app: shop}}, spec: {serviceAccountName: shop, containers: [{name: app}]}}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: stock, namespace: market}
        spec: {selector: {app: stock}, ports: [{name: http, port: 9000}, {name: tcp-bulk, port: 9100}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: stock, namespace: market}
        spec: {replicas: 2, template: {metadata: {labels: {app: stock}}, spec: {serviceAccountName: stock, containers: [{name: app}]}}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: batch, namespace: market}
        spec: {template: {metadata: {labels: {app: batch, sidecar.istio.io/inject: 'false'}}, spec: {containers: [{name: app}]}}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: edge, namespace: market}
        spec:
          template:
            metadata: {labels: {istio: edge}, annotations: {inject.istio.io/templates: gateway}}
            spec: {serviceAccountName: edge, containers: [{name: istio-proxy}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: edge, namespace: market}
        spec:
          selector: {istio: edge}
          servers:
          - {port: {number: 443, name: https, protocol: HTTPS}, hosts: [shop.example], tls: {mode: SIMPLE, credentialName: shop}}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: shop, namespace: market}
        spec:
          hosts: [shop.example]
          gateways: [edge]
          http: [{name: all, route: [{destination: {host: shop, port: {number: 80}}}]}]
        """;

    /// <summary>The mesh with policies.</summary>
    public static ImmutableArray<JsonObject> With(params string[] policies) => ManifestYaml.ReadAll(string.Join("\n---\n", [Mesh, .. policies]));

    /// <summary>STRICT mutual TLS everywhere.</summary>
    public const string Strict =
        """
        apiVersion: security.istio.io/v1
        kind: PeerAuthentication
        metadata: {name: default, namespace: istio-system}
        spec: {mtls: {mode: STRICT}}
        """;

    /// <summary>The stock lets the shop read items.</summary>
    public const string ShopReadsItems =
        """
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: {name: stock, namespace: market}
        spec:
          selector: {matchLabels: {app: stock}}
          rules:
          - from: [{source: {principals: [cluster.local/ns/market/sa/shop]}}]
            to: [{operation: {methods: [GET], paths: [/items/*], ports: ['9000']}}]
        """;
}
