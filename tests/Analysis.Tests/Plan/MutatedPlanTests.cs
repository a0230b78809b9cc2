using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
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
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}",
    ];

    public static TheoryData<string> Replacements => ["null", "1", "-1.5", "true", "\"text\"", "[]", "{}", "[null]", "[{}]", "{\"a\":null}", "unknown"];

    [Theory]
    [MemberData(nameof(Replacements))]
    public void Two_resources_for_one_object_are_found_whatever_stands_in_the_others(string replacement)
    {
        var objects = Manifests.Select(manifest => ManifestYaml.Read(manifest)).ToList();
        foreach (var (index, manifest) in objects.Index().SkipLast(2))
        {
            foreach (var mutated in Mutations(manifest, () => replacement == "unknown" ? UnknownValue.Create() : JsonNode.Parse(replacement)))
            {
                var plan = objects.Select((item, other) => new PlannedObject($"{other}", index == other ? mutated : item));

                Assert.Contains(
                    PlanCheck.Of(new PlanObjects(plan, chartNamespaces: [])),
                    finding => finding.Message.StartsWith("ConfigMap one is claimed by two resources", StringComparison.Ordinal));
            }
        }
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
