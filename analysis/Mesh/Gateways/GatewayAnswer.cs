using Payments.Infra.Analysis.Mesh.Access;
using Payments.Infra.Analysis.Mesh.Access.Authorization;
using Payments.Infra.Analysis.Mesh.Access.Tokens;
using Payments.Infra.Analysis.Mesh.Routing;

namespace Payments.Infra.Analysis.Mesh.Gateways;

/// <summary>What becomes of a request at a gateway, and what decided it.</summary>
/// <param name="Refusal">Why it is refused; null when it is not.</param>
internal sealed record GatewayAnswer(AccessResult? Refusal)
{
    /// <summary>Whether nobody listens on the port.</summary>
    public bool IsClosed { get; init; }

    /// <summary>What became of its tokens; null when they were not looked at.</summary>
    public Verification? Tokens { get; init; }

    /// <summary>What the policies say; null when they were not asked.</summary>
    public PolicyVerdict? Policies { get; init; }

    /// <summary>Where it goes; null when it is refused, or nobody listens.</summary>
    public RouteAnswer? Route { get; init; }
}
