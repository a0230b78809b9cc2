using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Network;

/// <summary>What the NetworkPolicies say of packets from pods to others.</summary>
/// <param name="IsAllowed">Whether they arrive.</param>
/// <param name="Egress">The policy that lets them out, or one that keeps them in; null when none is for the sender.</param>
/// <param name="Ingress">The policy that lets them in, or one that keeps them out; null when none is for the receiver.</param>
internal sealed record NetworkVerdict(bool IsAllowed, ConfigObject? Egress, ConfigObject? Ingress)
{
    /// <summary>Whether it is the sender's side that stops them.</summary>
    public bool IsKeptIn { get; init; }
}
