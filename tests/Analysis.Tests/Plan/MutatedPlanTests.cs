using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Any program may register anything: whatever stands in the place of a part of an object, the others are judged.</summary>
public sealed class MutatedPlanTests
{
    private static readonly string[] Manifests =
    [
        SmallPlan.Namespace, SmallPlan.Account("web"), SmallPlan.Service(), SmallPlan.Workload("shop"),
        SmallPlan.Web("readinessProbe: {httpGet: {port: http}}, volumeMounts: [{name: v, mountPath: /v}]", "volumes: [{name: v, configMap: {name: c}}]"),
        SmallPlan.Object("apps/v1", "StatefulSet", "db", """
            spec:
              template: {metadata: {labels: {app: db} }, spec: {priorityClassName: p, containers: [{name: db, volumeMounts: [{name: data}]}]} }
              volumeClaimTemplates: [{metadata: {name: data}, spec: {storageClassName: fast, resources: {requests: {storage: 1Gi} } } }]
            """),
        SmallPlan.Object(
            "networking.istio.io/v1",
            "VirtualService",
            "v",
            "spec: {http: [{route: [{destination: {host: web, subset: s, port: {number: 1}}}]}]}"),
        SmallPlan.Object("networking.istio.io/v1", "DestinationRule", "d", "spec: {host: web, subsets: [{name: s}]}"),
        SmallPlan.Object(
            "networking.istio.io/v1",
            "Gateway",
            "g",
            "spec: {selector: {istio: i}, servers: [{port: {number: 1, protocol: HTTP}, hosts: ['*']}]}"),
        SmallPlan.Object("networking.istio.io/v1", "ServiceEntry", "e", "spec: {hosts: [a.example.com], ports: [{number: 443, protocol: TLS}]}"),
        SmallPlan.Object("networking.istio.io/v1", "Sidecar", "s", "spec: {workloadSelector: {labels: {app: shop}}, egress: [{hosts: [./a.example.com]}]}"),
        SmallPlan.Object("networking.istio.io/v1alpha3", "EnvoyFilter", "f", """
            spec:
              workloadSelector: {labels: {app: web} }
              configPatches:
                - applyTo: HTTP_FILTER
                  match: {context: SIDECAR_INBOUND, listener: {portNumber: 8080, filterChain: {filter: {name: x, subFilter: {name: y} } } } }
                  patch: {operation: INSERT_BEFORE, value: {name: z, typed_config: {'@type': type.googleapis.com/udpa.type.v1.TypedStruct} } }
            """),
        SmallPlan.Object("networking.k8s.io/v1", "Ingress", "i", "spec: {rules: [{http: {paths: [{backend: {service: {name: web, port: {name: http}}}}]}}]}"),
        SmallPlan.Object("gateway.networking.k8s.io/v1", "HTTPRoute", "r", "spec: {rules: [{backendRefs: [{name: web, port: 80}]}]}"),
        SmallPlan.Object("networking.k8s.io/v1", "NetworkPolicy", "n", """
            spec:
              podSelector: {matchLabels: {app: web} }
              policyTypes: [Ingress, Egress]
              ingress:
                - from: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [shop]}]}, namespaceSelector: {} }]
                  ports: [{port: http, endPort: 9}]
              egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8} }]}]
            """),
        SmallPlan.Object("security.istio.io/v1", "AuthorizationPolicy", "a", """
            spec:
              selector: {matchLabels: {app: web} }
              rules: [{from: [{source: {principals: [cluster.local/ns/payments/sa/shop], serviceAccounts: [shop]} }], to: [{operation: {ports: ['8080']} }]}]
            """),
        SmallPlan.Object("security.istio.io/v1", "AuthorizationPolicy", "x", "spec: {action: DENY, rules: [{from: [{source: {notPrincipals: [a]}}]}]}"),
        SmallPlan.Object("monitoring.coreos.com/v1", "PodMonitor", "m", """
            spec: {selector: {matchLabels: {app: web} }, namespaceSelector: {matchNames: [payments]}, podMetricsEndpoints: [{port: http}]}
            """),
        SmallPlan.Object("cert-manager.io/v1", "Certificate", "c", "spec: {issuerRef: {name: ca, kind: ClusterIssuer, group: cert-manager.io}}"),
        SmallPlan.Object("external-secrets.io/v1", "ExternalSecret", "t", "spec: {data: [{secretKey: a}], target: {deletionPolicy: Retain}}"),
        "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: disk.csi.azure.com\n" +
        "parameters: {skuName: PremiumV2_LRS, DiskIOPSReadWrite: '4000'}",
        SmallPlan.Object("networking.istio.io/v1", "Gateway", "h", "spec: {servers: [{hosts: ['*'], tls: {credentialName: s}}]}"),
        SmallPlan.Object("v1", "Secret", "s", "data: {tls.key: YQ==, tls.crt: YQ==}"),
        SmallPlan.Object("security.istio.io/v1", "RequestAuthentication", "j", "spec: {selector: {matchLabels: {app: web}}, jwtRules: [{issuer: i}]}"),
        SmallPlan.Object("telemetry.istio.io/v1", "Telemetry", "t", "spec: {selector: {matchLabels: {app: web}}, accessLogging: [{}]}"),
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: MutatingWebhookConfiguration
        metadata: {name: istio-sidecar-injector, labels: {istio.io/rev: default}}
        webhooks:
          - name: sidecar-injector.istio.io
            clientConfig: {service: {name: istiod, namespace: istio-system}}
            namespaceSelector: {matchExpressions: [{key: istio-injection, operator: In, values: [enabled]}]}
        """,
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: istio, namespace: istio-system}\ndata: {mesh: 'defaultConfig: {proxyMetadata: {A: b}}'}",
        SmallPlan.Object("telemetry.istio.io/v1", "Telemetry", "one", "spec: {}"),
        SmallPlan.Object("telemetry.istio.io/v1", "Telemetry", "two", "spec: {}"),
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}",
    ];

    public static TheoryData<string> Replacements => ["null", "1", "-1.5", "true", "\"text\"", "[]", "{}", "[null]", "[{}]", "{\"a\":null}", "unknown"];

    [Theory]
    [MemberData(nameof(Replacements))]
    public void Two_resources_for_one_object_are_found_whatever_stands_in_the_others(string replacement)
    {
        foreach (var plan in Plans(replacement))
        {
            Assert.Contains(PlanCheck.Of(plan), finding => finding.Message.StartsWith("ConfigMap one is claimed by two resources", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public void Two_telemetries_of_a_namespace_are_found_whatever_stands_in_the_others(string replacement)
    {
        foreach (var plan in Plans(replacement))
        {
            Assert.Contains(MeshPlanCheck.Of(plan, told: []), finding => finding is { Code: "IST0160", Origin: "Telemetry payments/two" });
        }
    }

    /// <summary>The plan with a value in place of each part of each of its objects in turn, but for those that faults are about.</summary>
    private static IEnumerable<PlanObjects> Plans(string replacement)
    {
        var objects = Manifests.Select(manifest => ManifestYaml.Read(manifest)).ToList();
        return from original in objects.Index().SkipLast(4)
               from mutated in Mutations(original.Item, () => replacement == "unknown" ? UnknownValue.Create() : JsonNode.Parse(replacement))
               let items = objects.Select((item, other) => new PlannedObject($"{other}", original.Index == other ? mutated : item))
               select new PlanObjects(items, chartNamespaces: []);
    }

    /// <summary>The object with a value in place of each of its parts in turn.</summary>
    private static IEnumerable<JsonObject> Mutations(JsonObject manifest, Func<JsonNode?> replacement)
    {
        var count = Parts(manifest).Count();
        for (var part = 0; part < count; part++)
        {
            var copy = (JsonObject)manifest.DeepClone();
            var (parent, key) = Parts(copy).ElementAt(part);
            if (parent is JsonObject map)
            {
                map[(string)key] = replacement();
            }
            else
            {
                ((JsonArray)parent)[(int)key] = replacement();
            }

            yield return copy;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Parts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(field => Parts(field.Value).Prepend((map, field.Key))),
        JsonArray list => list.SelectMany((item, index) => Parts(item).Prepend((list, index))),
        _ => [],
    };
}
