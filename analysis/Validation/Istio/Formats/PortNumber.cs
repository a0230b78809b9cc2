namespace Payments.Infra.Analysis.Validation.Istio.Formats;

/// <summary>Port numbers.</summary>
internal static class PortNumber
{
    /// <summary>What is wrong with a number; null for nothing.</summary>
    public static string? Problem(long number) =>
        number is >= 1 and <= 65535 ? null : FormattableString.Invariant($"port number {number} must be in the range 1..65535");
}
