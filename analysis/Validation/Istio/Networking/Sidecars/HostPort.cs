namespace Payments.Infra.Analysis.Validation.Istio.Networking.Sidecars;

/// <summary>Addresses such as <c>127.0.0.1:8080</c> and <c>[::1]:8080</c>, as Go takes them apart.</summary>
internal static class HostPort
{
    /// <summary>Takes an address apart.</summary>
    /// <returns>Host and port, or both empty and the reason why it has none.</returns>
    public static (string Host, string Port, string? Problem) Split(string address)
    {
        var colon = address.LastIndexOf(':');
        var close = address.StartsWith('[') ? address.IndexOf(']', StringComparison.Ordinal) : -1;
        var reason = colon < 0 ? "missing port in address"
            : address.StartsWith('[') ? BracketReason(address, colon, close)
            : PlainReason(address, colon);
        return reason is null
            ? (close < 0 ? address[..colon] : address[1..close], address[(colon + 1)..], null)
            : ("", "", address.Length > 0 ? $"address {address}: {reason}" : reason);
    }

    private static string? BracketReason(string address, int colon, int close) =>
        close < 0 ? "missing ']' in address"
        : close + 1 == address.Length ? "missing port in address"
        : close + 1 != colon ? address[close + 1] == ':' ? "too many colons in address" : "missing port in address"
        : address.IndexOf('[', 1) >= 0 ? "unexpected '[' in address"
        : address.IndexOf(']', close + 1) >= 0 ? "unexpected ']' in address"
        : null;

    private static string? PlainReason(string address, int colon) =>
        address.AsSpan(0, colon).Contains(':') ? "too many colons in address"
        : address.Contains('[', StringComparison.Ordinal) ? "unexpected '[' in address"
        : address.Contains(']', StringComparison.Ordinal) ? "unexpected ']' in address"
        : null;
}
