namespace Payments.Infra.Analysis.Cel.Values;

/// <summary>A value that may be missing.</summary>
/// <param name="HasValue">Whether there is one.</param>
/// <param name="Value">The value.</param>
internal sealed record CelOptional(bool HasValue, object? Value)
{
    public static readonly CelOptional None = new(false, null);

    public static CelOptional Of(object? value) => new(true, value);
}
