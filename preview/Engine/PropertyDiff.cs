namespace Payments.Infra.Preview.Engine;

/// <summary>A difference at one path, as a provider reports it.</summary>
/// <param name="Kind">What happens there.</param>
/// <param name="IsInputDiff">Whether old and new inputs were compared, not the old outputs with new inputs.</param>
public sealed record PropertyDiff(PropertyDiffKind Kind, bool IsInputDiff);
