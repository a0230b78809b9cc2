namespace Payments.Infra.Analysis.Validation;

/// <summary>What a gate of the API server says of an object.</summary>
/// <param name="Errors">Why it refuses the object, in the order in which it says so; none when it accepts.</param>
/// <param name="Warnings">What it warns about. A client sees them only when the object is accepted.</param>
public sealed record Verdict(ImmutableArray<string> Errors, ImmutableArray<string> Warnings)
{
    /// <summary>Whether the object may be created.</summary>
    public bool Accepted => Errors.IsEmpty;
}
