using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>A host that the mesh knows.</summary>
/// <param name="Ports">Numbers of its ports, in their order.</param>
/// <param name="Selector">Labels of the workloads behind it, of a ServiceEntry that has them.</param>
internal sealed record MeshHost(ImmutableArray<long> Ports, LabelSet Selector);
