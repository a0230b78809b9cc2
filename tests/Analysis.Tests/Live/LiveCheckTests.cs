using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Live;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Live;

/// <summary>What a cluster has otherwise than it is planned.</summary>
public sealed class LiveCheckTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          replicas: 2
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - {name: web, image: 'shop/web:1', ports: [{containerPort: 8080}], resources: {requests: {cpu: 1000m}}}
        """;

    /// <summary>Objects of which the server keeps something else than was given, or to which the cluster adds its own.</summary>
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["PersistentVolumeClaim/data-source-snapshot"] = "dataSource",
        ["Pod/lifecycle-stop-signal-without-os"] = "lifecycle",
        ["Pod/limit-range-defaults-filled-in"] = "limit-ranger",
        ["Pod/resources-quantity-null"] = "requests",
        ["Pod/restart-policy-on-container"] = "restartPolicy",
        ["Pod/sidecar-restart-policy-unknown"] = "restartPolicy",
        ["Pod/toleration-seconds-with-no-execute"] = "tolerations",
        ["Service/session-affinity-timeout-without-affinity"] = "sessionAffinityConfig",
    };

    public static TheoryData<string> Stored => [.. StoredObject.Ids.Except(Otherwise.Keys)];

    public static TheoryData<string> StoredOtherwise => [.. Otherwise.Keys];

    /// <summary>Recorded from a real API server.</summary>
    [Theory]
    [MemberData(nameof(Stored))]
    public void What_a_server_makes_of_an_object_is_no_difference(string id)
    {
        var (applied, stored) = StoredObject.Get(id);

        Assert.Equal("", Shown(LiveCheck.Of([applied], [stored])));
    }

    [Theory]
    [MemberData(nameof(StoredOtherwise))]
    public void What_a_server_does_not_keep_is_told(string id)
    {
        var (applied, stored) = StoredObject.Get(id);

        Assert.Contains(Otherwise[id], Shown(LiveCheck.Of([applied], [stored])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_another_value_is_told_with_both_and_who_set_it() => Assert.Equal(
        "Deployment shop/web spec.replicas: 2 > 5 (kubectl)", Changed("replicas: 2", "replicas: 5", """
              managedFields:
              - {manager: kubectl, fieldsV1: {'f:spec': {'f:replicas': {}}}}
            """));

    [Fact]
    public void An_item_of_a_list_is_told_by_its_key() => Assert.Equal(
        "Deployment shop/web spec.template.spec.containers[name=web].image: \"shop/web:1\" > \"shop/web:2\" ()", Changed("web:1", "web:2"));

    [Fact]
    public void An_item_that_nobody_plans_is_told() => Assert.StartsWith(
        "Deployment shop/web spec.template.spec.containers[name=shell]: null > {\"name\":\"shell\"",
        Shown(Between(Web, $"{Web}\n      - {{name: shell, image: busybox}}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("cpu: 1000m", "cpu: '1'")]
    [InlineData("replicas: 2", "replicas: 2, paused: false, revisionHistoryLimit: 10")]
    public void What_means_the_same_is_no_difference(string planned, string live) =>
        Assert.Equal("", Shown(Between(Web, Web.Replace(planned, live.Replace(", ", "\n  ", StringComparison.Ordinal), StringComparison.Ordinal))));

    [Fact]
    public void A_default_of_a_definition_is_no_difference() => Assert.Equal("", Shown(Between(
        """
        apiVersion: postgresql.cnpg.io/v1
        kind: ScheduledBackup
        metadata: {name: nightly, namespace: data}
        spec: {schedule: 0 0 2 * * *, cluster: {name: db}}
        """,
        """
        apiVersion: postgresql.cnpg.io/v1
        kind: ScheduledBackup
        metadata: {name: nightly, namespace: data}
        spec: {schedule: 0 0 2 * * *, cluster: {name: db}, backupOwnerReference: none, method: barmanObjectStore}
        """)));

    [Fact]
    public void A_default_that_somebody_has_changed_is_told() => Assert.Equal(
        "Deployment shop/web spec.revisionHistoryLimit: 10 > 1 ()", Changed("replicas: 2", "replicas: 2\n  revisionHistoryLimit: 1"));

    [Fact]
    public void What_a_controller_of_the_server_has_set_is_no_difference() => Assert.Equal(
        "",
        Shown(Between(
            Web.Replace("  replicas: 2\n", "", StringComparison.Ordinal),
            With(Web.Replace("replicas: 2", "replicas: 7", StringComparison.Ordinal), """
              managedFields:
              - {manager: kube-controller-manager, subresource: scale, fieldsV1: {'f:spec': {'f:replicas': {}}}}
            """))));

    [Fact]
    public void An_object_that_is_missing_is_told_where_there_are_others_of_its_kind()
    {
        var other = Web.Replace("name: web, namespace", "name: api, namespace", StringComparison.Ordinal);

        Assert.StartsWith("Deployment shop/web : {", Shown(LiveCheck.Of(Read(Web, other), Read(other))), StringComparison.Ordinal);
        Assert.Equal("Deployment", Assert.Single(LiveCheck.Of(Read(Web), []).Absent));
    }

    [Fact]
    public void An_object_that_nobody_plans_is_told_in_a_namespace_that_is_planned()
    {
        const string Space = "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}";
        var other = Web.Replace("name: web, namespace", "name: api, namespace", StringComparison.Ordinal);

        Assert.StartsWith("Deployment shop/api : null > {", Shown(LiveCheck.Of(Read(Web, Space), Read(Web, other))), StringComparison.Ordinal);
        Assert.Empty(LiveCheck.Of(Read(Web), Read(Web, other)).Differences);
        Assert.Empty(LiveCheck.Of(Read(Web, Space), Read(Web, With(other, "  ownerReferences: [{kind: Rollout, name: api}]"))).Differences);
    }

    [Fact]
    public void What_is_not_known_yet_may_be_anything()
    {
        var planned = ManifestYaml.Read(Web);
        planned["spec"]!["replicas"] = UnknownValue.Create();

        Assert.Empty(LiveCheck.Of([planned], Read(Web)).Differences);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_secret_that_is_not_known_may_hold_anything(bool isWhole)
    {
        var planned = ManifestYaml.Read("{apiVersion: v1, kind: Secret, metadata: {name: key, namespace: shop}, stringData: {key: a}}");
        planned["stringData"] = isWhole ? UnknownValue.Create() : new JsonObject { ["key"] = UnknownValue.Create() };

        Assert.Empty(LiveCheck.Of([planned], Read("{apiVersion: v1, kind: Secret, metadata: {name: key, namespace: shop}, data: {key: YWJj}}")).Differences);
    }

    private static string Changed(string planned, string live, string metadata = "") =>
        Shown(Between(Web, With(Web.Replace(planned, live, StringComparison.Ordinal), metadata)));

    private static string With(string manifest, string metadata) => metadata.Length == 0 ? manifest : manifest
        .Replace("metadata: {name: web, namespace: shop}", $"metadata:\n  name: web\n  namespace: shop\n{metadata}", StringComparison.Ordinal)
        .Replace("metadata: {name: api, namespace: shop}", $"metadata:\n  name: api\n  namespace: shop\n{metadata}", StringComparison.Ordinal);

    private static LiveReport Between(string planned, string live) => LiveCheck.Of(Read(planned), Read(live));

    private static IEnumerable<JsonObject> Read(params string[] manifests) => manifests.Select(ManifestYaml.Read);

    private static string Shown(LiveReport report) =>
        string.Join("; ", report.Differences.Select(item => $"{item.Subject} {item.Path}: {Text(item.Planned)} > {Text(item.Live)} ({item.Owner})"));

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
