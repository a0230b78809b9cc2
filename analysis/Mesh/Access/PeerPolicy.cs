using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Access;

/// <summary>The mode of a port, and the PeerAuthentication that says it.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Source">The policy; null when none says anything, so that Istio's default holds.</param>
internal sealed record PeerPolicy(MutualTlsMode Mode, ConfigObject? Source);
