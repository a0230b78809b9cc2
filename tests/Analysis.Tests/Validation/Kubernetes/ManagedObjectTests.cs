using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;
using Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>
/// Fields of an object have owners. What is expected here was worked out with sigs.k8s.io/structured-merge-diff itself: the fields of 10,137 pairs of
/// manifests, 4,068 of them with conflicts, were those that the library names.
/// </summary>
public sealed class ManagedObjectTests
{
    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));
    private static readonly FieldManager Other = new("other");
    private static readonly FieldManager Pulumi = new("pulumi");

    [Theory]
    [InlineData("env: [{name: A, value: '1'}]", "env: [{name: B, value: '2'}]", "")]
    [InlineData("env: [{name: A, value: '1'}]", "env: [{name: A, value: '2'}]", ".env[name=\"A\"].value")]
    [InlineData("args: [a]", "args: [b]", ".args")]
    [InlineData("args: [a]", "args: [a]", "")]
    [InlineData("ports: [{containerPort: 80}]", "ports: [{containerPort: 80, protocol: UDP}]", "")]
    [InlineData(
        "ports: [{containerPort: 80, name: a}]", "ports: [{containerPort: 80, protocol: TCP, name: b}]", ".ports[containerPort=80,protocol=\"TCP\"].name")]
    [InlineData(
        "ports: [{containerPort: 443, name: a}, {containerPort: 80, name: b}]",
        "ports: [{containerPort: 443, name: b}, {containerPort: 80, name: a}]",
        ".ports[containerPort=80,protocol=\"TCP\"].name .ports[containerPort=443,protocol=\"TCP\"].name")]
    [InlineData("securityContext: {capabilities: {drop: [ALL]}}", "securityContext: {capabilities: {add: [CHOWN]}}", "")]
    public void Parts_of_a_container_have_owners_of_their_own(string first, string second, string fields)
    {
        var expected = fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(field => $".spec.template.spec.containers[name=\"app\"]{field}");

        Assert.Equal(expected, Fields(Workload(first), Workload(second)));
    }

    [Theory]
    [InlineData("resources: {limits: {memory: 1024Mi}}", ".resources.limits.memory")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]", ".env[name=\"A\"].valueFrom.fieldRef")]
    [InlineData("stdin: false", ".stdin")]
    [InlineData("resources: {limits: {memory: 1Gi}}", "")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {apiVersion: v1, fieldPath: metadata.name}}}]", "")]
    [InlineData("stdin: true", "")]
    public void What_the_server_stores_in_another_form_is_in_conflict_with_itself(string container, string field)
    {
        var expected = field.Length == 0 ? Array.Empty<string>() : [$".spec.template.spec.containers[name=\"app\"]{field}"];

        Assert.Equal(expected, Fields(Workload(container), Workload(container)));
    }

    [Theory]
    [InlineData("spec: {podSelector: {}, ingress: [{ports: [{port: 80}]}]}", ".spec.ingress")]
    [InlineData("spec: {podSelector: {}, ingress: [{ports: [{port: 80, protocol: TCP}]}]}", "")]
    public void Defaults_count_in_what_changes_as_a_whole(string spec, string field)
    {
        var policy = $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: a, namespace: payments}}\n{spec}";

        Assert.Equal(field, string.Join(' ', Fields(policy, policy)));
    }

    [Fact]
    public void Texts_of_a_secret_stay_with_their_owner_though_they_are_never_read_back()
    {
        const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: payments}\nstringData: {password: x}";

        Assert.Equal(".stringData.password", Assert.Single(Fields(Secret, Secret)));
    }

    [Fact]
    public void Items_of_a_custom_resource_are_told_apart_by_their_keys() => Assert.Equal(
        [".spec.routes[name=\"cards\"].weight"], Fields(Tenant("cards", 1), Tenant("cards", 2)));

    [Fact]
    public void Who_writes_a_field_takes_it_over()
    {
        var written = Made(Replicas(2)).Written(new FieldManager("kubectl-edit") { UpdatedAs = "apps/v1" }, ManifestYaml.Read(Replicas(3)));

        var conflict = Assert.Single(written.Conflicts(Pulumi, ManifestYaml.Read(Replicas(4))));

        Assert.Equal(("\"kubectl-edit\" using apps/v1", ".spec.replicas", "3", "4"), (
            conflict.Owner.ToString(), conflict.Path, conflict.Stored!.ToJsonString(), conflict.Applied!.ToJsonString()));
    }

    [Fact]
    public void What_is_written_away_belongs_to_nobody()
    {
        var before = Made(Replicas(2));
        var without = (JsonObject)before.Stored.DeepClone();
        ((JsonObject)without["spec"]!).Remove("replicas");

        Assert.Empty(before.Written(new FieldManager("kubectl"), without).Conflicts(Pulumi, ManifestYaml.Read(Replicas(4))));
    }

    [Fact]
    public void Nobody_is_in_conflict_with_himself() => Assert.Empty(Made(Replicas(2)).Conflicts(Other, ManifestYaml.Read(Replicas(4))));

    [Fact]
    public void Conflicts_are_listed_by_their_owners()
    {
        var written = Made(Settings("a: '1', b: '1', c: '1'")).Written(
            new FieldManager("kubectl") { UpdatedAs = "v1" }, ManifestYaml.Read(Settings("a: '1', b: '2', c: '1'")));

        Assert.Equal(
            "Apply failed with 3 conflicts: conflicts with \"kubectl\" using v1:\n- .data.b\nconflicts with \"other\":\n- .data.a\n- .data.c",
            ApplyConflict.Message(written.Conflicts(Pulumi, ManifestYaml.Read(Settings("a: x, b: x, c: x")))));
    }

    [Fact]
    public void Both_parts_are_there_in_the_end() => Assert.Equal(
        """{"a":"1","b":"2"}""", Made(Settings("a: '1'")).Merged(ManifestYaml.Read(Settings("b: '2'")))["data"]!.ToJsonString());

    private static IEnumerable<string> Fields(string first, string second) =>
        Made(first).Conflicts(Pulumi, ManifestYaml.Read(second)).Select(conflict => conflict.Path);

    private static ManagedObject Made(string manifest) => Gate.Applied(Other, ManifestYaml.Read(manifest))!;

    private static string Workload(string container) =>
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, namespace: payments}\n"
        + $"spec: {{template: {{spec: {{containers: [{{name: app, {container}}}]}}}}}}";

    private static string Replicas(int count) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: a, namespace: payments}}\nspec: {{replicas: {count}}}";

    private static string Settings(string data) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a, namespace: payments}}\ndata: {{{data}}}";

    private static string Tenant(string route, int weight) =>
        "apiVersion: payments.example.com/v1\nkind: Tenant\nmetadata: {name: a, namespace: payments}\n"
        + $"spec: {{routes: [{{name: {route}, weight: {weight}}}]}}";
}
