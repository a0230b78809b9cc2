using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>What goes wrong in a plan though each object alone is right.</summary>
public sealed class PlanCheckTests
{
    private const string Namespace = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: payments}
        """;

    [Fact]
    public void Two_resources_that_claim_one_object_are_told()
    {
        var finding = Assert.Single(Check("""
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            """, """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            """));

        Assert.Equal(("second", "metadata.name", true), (finding.Source, finding.Path, finding.IsCertain));
        Assert.StartsWith("ConfigMap settings is claimed by two resources: first has it, too.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_nothing_makes_is_told()
    {
        var finding = Assert.Single(Check(Namespace, """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: paymets}
            """));

        Assert.Equal("metadata.namespace", finding.Path);
        Assert.StartsWith("nothing here makes the namespace \"paymets\" of ConfigMap paymets/settings", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_namespaces_is_for_those_that_are_there() => Assert.Empty(Check("""
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: payments}
        """));

    [Theory]
    [InlineData("serviceAccountName: web", "spec.template.spec.serviceAccountName", "ServiceAccount \"web\"")]
    [InlineData("volumes: [{name: v, configMap: {name: web}}]", "spec.template.spec.volumes[0].configMap.name", "ConfigMap \"web\"")]
    [InlineData(
        "volumes: [{name: v, persistentVolumeClaim: {claimName: web}}]",
        "spec.template.spec.volumes[0].persistentVolumeClaim.claimName",
        "PersistentVolumeClaim \"web\"")]
    [InlineData(
        "containers: [{name: c, envFrom: [{configMapRef: {name: web}}]}]",
        "spec.template.spec.containers[0].envFrom[0].configMapRef.name",
        "ConfigMap \"web\"")]
    public void What_pods_need_and_nothing_makes_is_told(string spec, string path, string needed)
    {
        var finding = Assert.Single(Check(Namespace, Deployment(spec)));

        Assert.Equal(path, finding.Path);
        Assert.Contains($"needs the {needed}, and nothing makes it in the namespace \"payments\"", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serviceAccountName: default")]
    [InlineData("volumes: [{name: v, configMap: {name: web, optional: true}}]")]
    [InlineData("volumes: [{name: v, configMap: {name: kube-root-ca.crt}}]")]
    public void What_is_there_anyway_or_may_be_missing_is_not_told(string spec) => Assert.Empty(Check(Namespace, Deployment(spec)));

    [Fact]
    public void A_chart_may_make_what_is_needed() =>
        Assert.Empty(PlanCheck.Of(new PlanObjects(Objects([Namespace, Deployment("serviceAccountName: web")]), chartNamespaces: ["payments"])));

    [Fact]
    public void The_claim_of_a_stateful_set_is_there() => Assert.Empty(Check(Namespace, """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db, namespace: payments}
        spec: {volumeClaimTemplates: [{metadata: {name: data}}]}
        """, Deployment("volumes: [{name: v, persistentVolumeClaim: {claimName: data-db-0}}]")));

    [Fact]
    public void A_service_that_selects_no_pod_is_told()
    {
        var finding = Assert.Single(Check(Namespace, Deployment(""), """
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: payments}
            spec: {selector: {app: wbe}}
            """));

        Assert.Equal("spec.selector", finding.Path);
        Assert.StartsWith("Service payments/web selects app=wbe, and no pod in \"payments\" has these labels", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pods_that_the_labels_of_their_namespace_forbid_are_told()
    {
        var finding = Assert.Single(Check("""
            apiVersion: v1
            kind: Namespace
            metadata: {name: payments, labels: {pod-security.kubernetes.io/enforce: baseline}}
            """, Deployment("hostNetwork: true")));

        Assert.Equal(("spec.template.spec", true), (finding.Path, finding.IsCertain));
        Assert.Contains("violates PodSecurity \"baseline:latest\": host namespaces (hostNetwork=true)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles: [broker]", "3", "spec: no KafkaNodePool of Kafka payments/events has the role controller and a replica")]
    [InlineData("roles: [broker, controller]", "4", "spec.kafka.config.default.replication.factor: 4 is more than the 3 brokers of Kafka payments/events")]
    public void Pools_that_make_no_cluster_of_Kafka_are_told(string roles, string copies, string reason)
    {
        var finding = Assert.Single(Check(Kafka(copies), Pool(roles, "events")));

        Assert.True(finding.IsCertain);
        Assert.StartsWith(reason, $"{finding.Path}: {finding.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public void Pools_that_make_a_cluster_of_Kafka_are_right() =>
        Assert.Empty(Check(Kafka("3"), Pool("roles: [broker]", "events"), Pool("roles: [controller]", "events")));

    [Fact]
    public void A_pool_of_no_cluster_is_told() => Assert.Equal(
        "metadata.labels.strimzi.io/cluster", Assert.Single(Check(Namespace, Kafka("3"), Pool("roles: [broker, "
            + "controller]", "event")), finding => !finding.IsCertain).Path);

    private static string Kafka(string copies) => $$"""
        apiVersion: kafka.strimzi.io/v1
        kind: Kafka
        metadata: {name: events, namespace: payments}
        spec: {kafka: {config: {default.replication.factor: {{copies}}} } }
        """;

    private static string Pool(string roles, string cluster) => $$"""
        apiVersion: kafka.strimzi.io/v1
        kind: KafkaNodePool
        metadata: {name: {{roles.Length}}, namespace: payments, labels: {strimzi.io/cluster: {{cluster}}} }
        spec: {replicas: 3, {{roles}} }
        """;

    private static string Deployment(string spec) => $$$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: payments}
        spec: {template: {metadata: {labels: {app: web} }, spec: { {{{spec}}} } } }
        """;

    private static ImmutableArray<PlanFinding> Check(params string[] manifests) => PlanCheck.Of(new PlanObjects(Objects(manifests), chartNamespaces: []));

    private static IEnumerable<PlannedObject> Objects(string[] manifests) =>
        manifests.Zip(["first", "second", "third"]).Select(item => new PlannedObject(item.Second, ManifestYaml.Read(item.First)));
}
