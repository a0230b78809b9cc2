using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Operators;

namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>Whatever stands in an object of an operator, its rules take it or refuse it, and never fail.</summary>
public sealed class MutatedOperatorTests
{
    private const int Seed = 28;
    private const int Count = 5_000;

    private static readonly ImmutableArray<JsonObject> Right =
    [
        .. new OperatorCase[]
        {
            new("cert-manager.io/v1 Certificate", "secretName: tls, issuerRef: {name: ca, kind: Issuer, group: cert-manager.io}, dnsNames: [a.example], "
                + "duration: 2h, "
                + "renewBefore: 1h, privateKey: {algorithm: RSA, size: 2048}, keystores: {jks: {create: true, passwordSecretRef: {name: p, key: k}}}, "
                    + "ipAddresses: [127.0.0.1]"),
            new("cert-manager.io/v1 ClusterIssuer", "acme: {server: a, privateKeySecretRef: {name: k}, solvers: [{http01: {ingress: {class: a}}}]}"),
            new("external-secrets.io/v1 ExternalSecret", "secretStoreRef: {name: a, kind: ClusterSecretStore}, data: [{secretKey: a, remoteRef: {key: b}}], "
                + "dataFrom: [{extract: {key: a}}, {sourceRef: {storeRef: {name: s}}}], target: {template: {type: Opaque, templateFrom: [{target: Data}]}}"),
            new("external-secrets.io/v1 ClusterSecretStore", "provider: {azurekv: {vaultUrl: 'https://a.example', authType: WorkloadIdentity}}, "
                + "refreshInterval: 5"),
            new("kafka.strimzi.io/v1 Kafka", "kafka: {listeners: [{name: tls, port: 9093, type: internal, tls: true, configuration: {finalizers: []}}], "
                + "config: {a: 1}}"),
            new("kafka.strimzi.io/v1 KafkaNodePool", "replicas: 3, roles: [broker, controller], storage: {type: jbod, volumes: [{id: 0, type: "
                + "persistent-claim, size: 1Gi}]}"),
            new("external-secrets.io/v1 SecretStore", "provider: {azurekv: {vaultUrl: 'https://a.example', authType: WorkloadIdentity}}, refreshInterval: 5"),
            new("kafka.strimzi.io/v1 KafkaTopic", "topicName: a.b, partitions: 3, replicas: 3, config: {retention.ms: 1, cleanup.policy: [compact]}"),
            new("kafka.strimzi.io/v1 KafkaUser", "authentication: {type: scram-sha-512, password: {valueFrom: {secretKeyRef: {name: s, key: k}}}}, "
                + "authorization: {type: simple, acls: [{resource: {type: topic, name: a}, operations: [Read]}]}"),
            new OperatorCase("kafka.strimzi.io/v1 KafkaRebalance", "rebalanceDisk: true, goals: []") { Metadata = "labels: {strimzi.io/cluster: a}" },
            new("monitoring.coreos.com/v1 PrometheusRule", "groups: [{name: a, labels: {b: c}, rules: [{record: a, expr: up}, {alert: b, expr: 1, for: 1m}]}]"),
            new("flagger.app/v1beta1 Canary", "provider: istio, targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, service: {port: 80}, analysis: "
                + "{interval: 1m, threshold: 5, stepWeight: 10, metrics: [{name: a, query: up}], sessionAffinity: {cookieName: a, primaryCookieName: b}}"),
            new("flagger.app/v1beta1 MetricTemplate", "provider: {type: prometheus, address: 'http://a'}, query: '{{ name }}'"),
            new("flagger.app/v1beta1 AlertProvider", "type: slack, address: 'https://a.example/b'"),
            new("argoproj.io/v1alpha1 Application", "project: default, source: {repoURL: a, path: b}, destination: {server: c}"),
            new("argoproj.io/v1alpha1 AppProject", "destinations: [{server: a, namespace: b}], sourceRepos: ['*']"),
            new("cert-manager.io/v1 Issuer", "selfSigned: {}"),
            new("postgresql.cnpg.io/v1 Cluster", "instances: 3, storage: {size: 1Gi}, walStorage: {size: 4Gi}, minSyncReplicas: 1, maxSyncReplicas: 2, "
                + "imageName: 'a:18', "
                + "postgresql: {parameters: {min_wal_size: 1GB, max_wal_size: 3GB, shared_buffers: 1GB, wal_level: logical}}, managed: {roles: [{name: "
                    + "a}]}, primaryLease: {retryPeriodSeconds: 2}, "
                + "bootstrap: {recovery: {source: o}}, externalClusters: [{name: o, plugin: {name: p}}], resources: {requests: {memory: 2Gi}, limits: "
                    + "{memory: 2Gi}}"),
            new("postgresql.cnpg.io/v1 Pooler", "cluster: {name: db}, type: rw, pgbouncer: {poolMode: session, parameters: {max_client_conn: '100'}}"),
            new("postgresql.cnpg.io/v1 ScheduledBackup", "schedule: '0 0 3 * * *', cluster: {name: a}, method: plugin"),
            new("postgresql.cnpg.io/v1 Database", "name: a, owner: b, cluster: {name: c}, extensions: [{name: d}], fdws: [{name: f}], servers: [{name: "
                + "s, fdw: f}]"),
        }.Select(item => item.Manifest),
    ];

    [Fact]
    public void Each_object_is_right_before_it_is_changed() => Assert.Empty(Right.SelectMany(manifest => ClusterAdmission.CheckPlanned(manifest)));

    [Fact]
    public void No_mutated_object_makes_a_rule_fail()
    {
        var random = new Random(Seed);

        var failures = Enumerable.Range(0, Count).Select(_ => Mutants.Of(Right[random.Next(Right.Length)], random)).SelectMany(Failure).Take(5).ToList();

        Assert.Empty(failures);
    }

    private static IEnumerable<string> Failure(JsonObject mutant) => Mutants.Failure(mutant, () =>
    {
        OperatorRules.Check(mutant);
        ClusterAdmission.CheckPlanned(mutant);
    });
}
