namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>Something that a rule of an AuthorizationPolicy asks for, such as the method of a request.</summary>
/// <param name="Matches">Whether it has a value.</param>
internal sealed record PolicyAttribute(Func<string, Attempt, bool> Matches)
{
    /// <summary>Whether only requests have it, and connections do not.</summary>
    public bool IsHttpOnly { get; init; }

    /// <summary>Whether a text can be a value of it; istiod drops others, or the rule that has them.</summary>
    public Func<string, bool> IsValue { get; init; } = _ => true;
}
