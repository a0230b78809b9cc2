using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>Whatever stands in a manifest, a gate takes it or refuses it, and never fails.</summary>
public sealed class MutatedManifestTests
{
    private const int Seed = 20;
    private const int Count = 10_000;

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    [Fact]
    public void No_mutated_manifest_makes_a_gate_fail()
    {
        var random = new Random(Seed);
        var manifests = RecordedManifest.Ids.SelectMany(id => RecordedManifest.Get(id).Documents).Where(document => Mutants.Size(document) < 500).ToList();

        var failures = Enumerable.Range(0, Count).Select(_ => Mutants.Of(manifests[random.Next(manifests.Count)], random)).SelectMany(Failure).Take(5).ToList();

        Assert.Empty(failures);
    }

    private static IEnumerable<string> Failure(JsonObject mutant) => Mutants.Failure(mutant, () =>
    {
        Gate.Errors(mutant);
        ClusterAdmission.CheckPlanned(mutant);
        ClusterAdmission.CheckPatch(mutant);
        Gate.Applied(new("one"), mutant)?.Conflicts(new("other"), mutant);
    });
}
