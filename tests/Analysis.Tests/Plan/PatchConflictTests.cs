using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>One resource makes an object, and another gives some of its fields.</summary>
public sealed class PatchConflictTests
{
    private const string Made = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: payments}
        spec: {replicas: 2, paused: true}
        """;

    [Fact]
    public void Fields_that_get_another_value_are_told_with_both_resources()
    {
        var finding = Assert.Single(Check(Made, Patch("{replicas: 3, paused: false}")));

        Assert.Equal(("patch 1", "spec.paused", true), (finding.Source, finding.Path, finding.IsCertain));
        Assert.StartsWith(
            "Deployment payments/web gets other values here than from the object, to whom they belong: spec.paused, spec.replicas. The server refuses that.",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_patches_with_other_values_are_told()
    {
        var finding = Assert.Single(Check(null, Patch("{replicas: 3}"), Patch("{replicas: 4}")));

        Assert.Equal(("patch 2", "spec.replicas"), (finding.Source, finding.Path));
        Assert.Contains(" than from patch 1, ", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{replicas: 2}", "")]
    [InlineData("{minReadySeconds: 5}", "")]
    [InlineData("{replicas: 3}", "annotations: {pulumi.com/patchForce: 'true'}")]
    [InlineData("{replicas: 3}", "generation: 7, name: other")]
    public void Equal_values_other_fields_other_objects_and_force_are_right(string spec, string metadata) =>
        Assert.Empty(Check(Made, Patch(spec, metadata)));

    [Fact]
    public void What_is_not_known_yet_is_not_judged()
    {
        var patch = ManifestYaml.Read(Patch("{}"));
        patch["spec"]!["replicas"] = UnknownValue.Create();

        Assert.Empty(Check(ManifestYaml.Read(Made), patch));
    }

    private static string Patch(string spec, string metadata = "") => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: payments, {{metadata}} }
        spec: {{spec}}
        """;

    private static ImmutableArray<PlanFinding> Check(string? made, params string[] patches) =>
        Check(made is null ? null : ManifestYaml.Read(made), [.. patches.Select(patch => ManifestYaml.Read(patch))]);

    private static ImmutableArray<PlanFinding> Check(JsonObject? made, params ImmutableArray<JsonObject> patches) => PlanCheck.Of(new PlanObjects(
        patches.Select((patch, at) => new PlannedObject($"patch {at + 1}", patch) { IsPatch = true })
            .Concat(made is null ? [] : [new PlannedObject("the object", made)]),
        chartNamespaces: []));
}
