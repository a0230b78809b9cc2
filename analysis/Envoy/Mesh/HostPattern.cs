namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>Hosts that may begin with <c>*</c>.</summary>
internal static class HostPattern
{
    /// <summary>Whether a pattern is for a host, which may be a pattern too.</summary>
    public static bool Covers(string pattern, string host) =>
        pattern == host || (pattern.StartsWith('*') && host.EndsWith(pattern[1..], StringComparison.Ordinal));

    /// <summary>The narrower of two patterns; null when no host is of both.</summary>
    public static string? Common(string one, string other) => Covers(one, other) ? other : Covers(other, one) ? one : null;
}
