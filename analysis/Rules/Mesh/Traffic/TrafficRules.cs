using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>The rules of where traffic goes: VirtualServices, Gateways, DestinationRules and ServiceEntries.</summary>
internal static class TrafficRules
{
    public static ImmutableArray<Func<MeshObjects, IEnumerable<MeshFault>>> All { get; } = [];
}
