namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>What a rule asks of one attribute.</summary>
/// <param name="Name">How the policy calls it: a field such as <c>paths</c>, or a key such as <c>request.headers[x]</c>.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Values">Values of which it must have one; none for any.</param>
/// <param name="NotValues">Values of which it must have none.</param>
internal sealed record PolicyCondition(string Name, PolicyAttribute Attribute, IReadOnlyList<string> Values, IReadOnlyList<string> NotValues)
{
    /// <summary>Whether istiod cannot make a rule for Envoy of it.</summary>
    public bool IsImpossible(Attempt attempt) => !IsAsked(attempt) || Values.Concat(NotValues).Any(value => !Attribute.IsValue(value));

    /// <summary>Whether it holds. What istiod cannot make a rule of is left out.</summary>
    public bool Holds(Attempt attempt)
    {
        if (!IsAsked(attempt))
        {
            return true;
        }

        var values = Values.Where(Attribute.IsValue).ToList();
        return (values.Count == 0 || values.Any(value => Attribute.Matches(value, attempt)))
            && !NotValues.Where(Attribute.IsValue).Any(value => Attribute.Matches(value, attempt));
    }

    private bool IsAsked(Attempt attempt) => attempt.Request is not null || !Attribute.IsHttpOnly;

    public override string ToString() => string.Join(" and ", new[]
    {
        Values.Count > 0 ? $"{Name} {string.Join(" or ", Values)}" : "",
        NotValues.Count > 0 ? $"{Name} not {string.Join(" or ", NotValues)}" : "",
    }.Where(text => text.Length > 0));
}
