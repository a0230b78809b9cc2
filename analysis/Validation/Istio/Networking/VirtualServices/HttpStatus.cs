namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>Status codes of answers.</summary>
internal static class HttpStatus
{
    /// <summary>What is wrong with a status that a proxy answers; null for nothing. 600 passes, whatever the text says.</summary>
    public static string? Problem(long status) =>
        status is >= 200 and <= 600 ? null : FormattableString.Invariant($"HTTP status {status} is not in range 200-599");

    /// <summary>Whether a status has a name.</summary>
    public static bool IsRegistered(long status) => status is
        (>= 100 and <= 103)
        or (>= 200 and <= 208) or 226
        or (>= 300 and <= 305) or 307 or 308
        or (>= 400 and <= 418) or (>= 421 and <= 426) or 428 or 429 or 431 or 451
        or (>= 500 and <= 508) or 510 or 511;
}
