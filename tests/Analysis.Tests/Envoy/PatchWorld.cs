using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Envoy;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Envoy;

/// <summary>A small mesh with EnvoyFilters: two services, one of them behind a gateway that a chart makes.</summary>
internal static class PatchWorld
{
    private const string Mesh =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: shop, namespace: market}
        spec: {selector: {app: shop}, ports: [{name: http, port: 80, targetPort: web}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: shop, namespace: market}
        spec:
          template:
            metadata: {labels: {app: shop}}
            spec: {containers: [{name: app, ports: [{name: web, containerPort: 8080}]}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: stock, namespace: market}
        spec: {selector: {app: stock}, ports: [{name: http, port: 9000}, {name: tcp-bulk, port: 9100}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: stock, namespace: market}
        spec: {template: {metadata: {labels: {app: stock}}, spec: {containers: [{name: app}]}}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: batch, namespace: market}
        spec: {template: {metadata: {labels: {app: batch, sidecar.istio.io/inject: 'false'}}, spec: {containers: [{name: app}]}}}
        ---
        apiVersion: networking.istio.io/v1
        kind: Sidecar
        metadata: {name: shop, namespace: market}
        spec: {workloadSelector: {labels: {app: shop}}, outboundTrafficPolicy: {mode: REGISTRY_ONLY}, egress: [{hosts: [./stock.market.svc.cluster.local]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: front, namespace: edge}
        spec:
          selector: {istio: ingressgateway}
          servers:
          - {port: {number: 443, name: https, protocol: HTTPS}, hosts: [shop.example.com, www.shop.example.com], tls: {mode: SIMPLE, credentialName: shop}}
          - {port: {number: 80, name: http, protocol: HTTP}, hosts: [shop.example.com, www.shop.example.com], tls: {httpsRedirect: true}}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: front, namespace: market}
        spec:
          hosts: [shop.example.com, www.shop.example.com]
          gateways: [edge/front]
          http:
          - {name: items, match: [{uri: {prefix: /items}}], route: [{destination: {host: shop, port: {number: 80}}}]}
          - {name: old, match: [{uri: {prefix: /old}}], redirect: {uri: /items}}
          - {name: nothing, directResponse: {status: 404}}
        ---
        apiVersion: networking.istio.io/v1
        kind: DestinationRule
        metadata: {name: stock, namespace: market}
        spec: {host: stock, subsets: [{name: v1, labels: {version: v1}}]}
        """;

    /// <summary>What is found of one patch at the pods of the shop.</summary>
    public static ImmutableArray<PatchFinding> AtShop(string patch) => Of("market", "{app: shop}", patch);

    /// <summary>What is found of one patch at the gateway.</summary>
    public static ImmutableArray<PatchFinding> AtGateway(string patch) => Of("edge", "{istio: ingressgateway}", patch);

    /// <summary>What is found of patches, each in YAML's flow style.</summary>
    public static ImmutableArray<PatchFinding> Of(string space, string labels, params string[] patches) => Of(
        $$"""
        apiVersion: networking.istio.io/v1alpha3
        kind: EnvoyFilter
        metadata: {name: patched, namespace: {{space}}}
        spec: {workloadSelector: {labels: {{labels}}}, configPatches: [{{string.Join(", ", patches)}}]}
        """);

    /// <summary>What is found of EnvoyFilters and what else is beside them.</summary>
    public static ImmutableArray<PatchFinding> Of(string filters) => EnvoyPatchCheck.Check(Manifests(filters));

    private static ImmutableArray<JsonObject> Manifests(string filters) => ManifestYaml.ReadAll($"{Mesh}\n---\n{filters}");
}
