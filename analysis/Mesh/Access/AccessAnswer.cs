using Payments.Infra.Analysis.Mesh.Access.Authorization;
using Payments.Infra.Analysis.Mesh.Access.Tokens;
using Payments.Infra.Analysis.Mesh.Requests;

namespace Payments.Infra.Analysis.Mesh.Access;

/// <summary>What becomes of a request at the proxy of the pods that it is for, and what decided it.</summary>
/// <param name="Result">The outcome.</param>
/// <param name="Peer">What the port takes.</param>
internal sealed record AccessAnswer(AccessResult Result, PeerPolicy Peer)
{
    /// <summary>What became of its tokens; null when they were not looked at.</summary>
    public Verification? Tokens { get; init; }

    /// <summary>What the policies say; null when they were not asked.</summary>
    public PolicyVerdict? Policies { get; init; }

    /// <summary>The request that the application gets; null when it gets none.</summary>
    public HttpRequest? Upstream { get; init; }
}
