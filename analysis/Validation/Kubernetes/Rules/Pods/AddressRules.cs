using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Addresses of IP in fields that are older than the strict rules: leading zeros in IPv4 are taken.</summary>
internal static class AddressRules
{
    /// <summary>Checks an address.</summary>
    public static IEnumerable<FieldError> Check(Field address) => IsAddress(address.Text) ? []
        : [PodErrors.Text(address, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")];

    private static bool IsAddress(string text) => text.Contains(':', StringComparison.Ordinal)
        ? !text.Contains('%', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal) && !text.Contains('/', StringComparison.Ordinal)
            && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
        : text.Split('.') is { Length: 4 } parts && parts.All(IsOctet);

    private static bool IsOctet(string part) =>
        part.Length is > 0 and < 10 && part.All(char.IsAsciiDigit) && int.Parse(part, CultureInfo.InvariantCulture) <= 255;
}
