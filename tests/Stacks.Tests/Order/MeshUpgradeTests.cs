using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Order;

/// <summary>An upgrade of Istio, step by step, forward and back: no pod is ever without the control plane that it belongs to.</summary>
public sealed class MeshUpgradeTests
{
    private const string Old = """{"version":"1.31.1"}""";
    private const string Installed = """{"version":"1.31.1","beside":"1.32.0"}""";
    private const string Moved = """{"version":"1.32.0","beside":"1.31.1"}""";
    private const string New = """{"version":"1.32.0"}""";

    /// <summary>What is there before, and what the update makes of it.</summary>
    public static TheoryData<string, string> Updates => new()
    {
        { Old, Installed },
        { Installed, Moved },
        { Moved, New },
        { Moved, Installed },
        { Installed, Old },
    };

    [Theory]
    [InlineData(Old, "1-31-1")]
    [InlineData(Installed, "1-31-1")]
    [InlineData(Moved, "1-32-0")]
    [InlineData(New, "1-32-0")]
    public async Task Every_pod_in_the_mesh_has_the_revision_of_its_namespace(string istio, string revision)
    {
        var mesh = await MeshAsync(istio);

        Assert.Equal(["istio-ingress", "payments"], mesh.Namespaces);
        Assert.NotEmpty(mesh.Pods);
        Assert.All(mesh.Pods, pod => Assert.True(pod.Revision == revision, $"{pod.Name} has revision {pod.Revision ?? "none"}, not {revision}"));
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task Pods_are_handed_to_a_control_plane_that_the_last_update_left_running(string before, string after)
    {
        var (last, now) = (await MeshAsync(before), await MeshAsync(after));

        Assert.All(now.Pods.Select(pod => pod.Revision).Append(now.Validating), revision => Assert.Contains(revision, last.ControlPlanes));
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task No_control_plane_goes_that_pods_had_at_the_last_update(string before, string after)
    {
        var (last, now) = (await MeshAsync(before), await MeshAsync(after));

        Assert.All(last.Pods, pod => Assert.Contains(pod.Revision, now.ControlPlanes));
    }

    private static async Task<Mesh> MeshAsync(string istio)
    {
        var section = JsonNode.Parse(Previews.Section("prod", "mesh"))!.AsObject();
        section["istio"] = JsonNode.Parse(istio);
        var planned = await PlannedObjects.OfStackAsync("prod", ("mesh", section.ToJsonString()));
        var releases = planned.Resources.Where(resource => resource.Type == "kubernetes:helm.sh/v3:Release").Select(release => release.Inputs).ToList();
        var namespaces = planned.OfKind("Namespace")
            .Where(item => item["metadata"]!["labels"]?["istio.io/rev"] is not null)
            .Select(item => (string)item["metadata"]!["name"]!)
            .Order(StringComparer.Ordinal)
            .ToList();
        var gateway = releases.Single(release => (string?)release["chart"] == "gateway")["values"]!;
        return new Mesh(
            namespaces,
            [.. releases.Where(release => (string?)release["chart"] == "istiod").Select(release => (string?)release["values"]!["revision"])],
            (string?)releases.Single(release => (string?)release["chart"] == "base")["values"]!["defaultRevision"],
            [
                .. planned.OfKind("Deployment", "StatefulSet", "DaemonSet", "Job")
                    .Where(item => namespaces.Contains((string)item["metadata"]!["namespace"]!))
                    .Select(item => (PlannedObjects.Name(item), Revision(item["spec"]!["template"]!["metadata"]!["annotations"]))),
                ("gateway", (string?)gateway["revision"] == Revision(gateway["podAnnotations"]) ? Revision(gateway["podAnnotations"]) : null),
            ]);
    }

    private static string? Revision(JsonNode? annotations) => (string?)annotations?["payments/mesh-revision"];

    /// <param name="Namespaces">Those whose pods get sidecars.</param>
    /// <param name="ControlPlanes">Revisions that are installed.</param>
    /// <param name="Validating">Revision that checks objects.</param>
    /// <param name="Pods">Workloads in the mesh, with the revision that a change of restarts them.</param>
    private sealed record Mesh(
        IReadOnlyList<string> Namespaces,
        IReadOnlyList<string?> ControlPlanes,
        string? Validating,
        IReadOnlyList<(string Name, string? Revision)> Pods);
}
