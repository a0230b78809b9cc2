using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>The cipher suites that Envoy takes, in OpenSSL's names.</summary>
internal static class CipherSuite
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384",
        "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305", "ECDHE-ECDSA-AES128-SHA", "ECDHE-RSA-AES128-SHA",
        "ECDHE-ECDSA-AES256-SHA", "ECDHE-RSA-AES256-SHA", "AES128-GCM-SHA256", "AES256-GCM-SHA384", "AES128-SHA", "AES256-SHA", "DES-CBC3-SHA",
        "ALL", "",
    }.ToFrozenSet();

    /// <summary>Whether a text names a suite. What starts with a sign, such as <c>-ALL</c>, is an expression and passes.</summary>
    public static bool IsKnown(string suite) => Known.Contains(suite) || !char.IsLetterOrDigit(suite[0]);
}
