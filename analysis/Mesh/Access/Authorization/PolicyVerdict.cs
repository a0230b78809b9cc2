namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>What the policies say of an attempt.</summary>
/// <param name="IsAllowed">Whether it may go on.</param>
/// <param name="Rule">The rule that decided: one that refuses, or one that lets pass; null when no rule was for it.</param>
internal sealed record PolicyVerdict(bool IsAllowed, PolicyRule? Rule)
{
    /// <summary>Rules for which another service is asked first; what it answers is not known here.</summary>
    public ImmutableArray<PolicyRule> Asked { get; init; } = [];

    /// <summary>The policies that let pass, for something; none when there are none, and all may pass.</summary>
    public ImmutableArray<string> Allowing { get; init; } = [];
}
