using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Workloads;

/// <summary>The rules of pods, and of what is said of them: namespaces, Services, sidecars, telemetry, policies and filters.</summary>
internal static class WorkloadRules
{
    public static ImmutableArray<Func<MeshObjects, IEnumerable<MeshFault>>> All { get; } = [];
}
