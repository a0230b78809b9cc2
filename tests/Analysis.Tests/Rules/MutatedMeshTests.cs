using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Whatever stands in an object, the mesh is judged.</summary>
public sealed class MutatedMeshTests
{
    private const int Seed = 20;
    private const int Count = 10_000;

    [Fact]
    public void No_mutated_object_makes_the_rules_fail()
    {
        var random = new Random(Seed);
        var cases = RecordedAnalysis.InOrder.Where(recorded => recorded.Objects.Length < 20).ToList();

        var failures = Enumerable.Range(0, Count).SelectMany(_ => Failure(cases[random.Next(cases.Count)], random)).Take(5).ToList();

        Assert.Empty(failures);
    }

    private static IEnumerable<string> Failure(RecordedAnalysis recorded, Random random)
    {
        var at = random.Next(recorded.Objects.Length);
        var mutant = Mutants.Of(recorded.Objects[at].Manifest, random);
        var objects = recorded.Objects.SetItem(at, new PlannedObject("", mutant));
        return Mutants.Failure(mutant, () =>
        {
            MeshRules.Of(objects, recorded.MeshConfig);
            MeshPlanCheck.Of(new PlanObjects(objects, chartNamespaces: []), told: []);
        });
    }
}
