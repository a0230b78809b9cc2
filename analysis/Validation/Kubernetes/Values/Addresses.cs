using System.Net;
using System.Net.Sockets;
using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Values;

/// <summary>Addresses and ranges of addresses as old fields take them: zeros may stand before a number.</summary>
internal static class Addresses
{
    /// <summary>Reads an address; null for what is none.</summary>
    public static IPAddress? Parse(string text)
    {
        var plain = text.Contains(':', StringComparison.Ordinal) ? text : WithoutZeros(text);
        return !plain.Contains('%', StringComparison.Ordinal) && IpAddress.IsValid(plain) && IPAddress.TryParse(plain, out var address)
            ? address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address
            : null;
    }

    /// <summary>Reads a range; null for what is none.</summary>
    public static IPNetwork? ParseRange(string text)
    {
        if (text.Split('/') is not [var start, var bits] || Parse(start) is not { } address || bits.Length is 0 or > 4 || !bits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var (length, most) = (int.Parse(bits, System.Globalization.CultureInfo.InvariantCulture), address.GetAddressBytes().Length * 8);

        // A range of IPv4 in the form of IPv6 counts from the start of the long form.
        length -= start.Contains(':', StringComparison.Ordinal) && address.AddressFamily == AddressFamily.InterNetwork ? 96 : 0;
        return length >= 0 && length <= most ? new IPNetwork(Masked(address, length), length) : null;
    }

    /// <summary>The error about a text that is no address.</summary>
    public static IEnumerable<FieldError> Check(Field field) =>
        Parse(field.Text) is null ? [FieldErrors.Invalid(field, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")] : [];

    /// <summary>The error about a text that is no range.</summary>
    public static IEnumerable<FieldError> CheckRange(Field field) => CheckRange(field, field.Text);

    /// <summary>The error about a part of a text that is no range.</summary>
    public static IEnumerable<FieldError> CheckRange(Field field, string text) => ParseRange(text) is null
        ? [FieldError.Invalid(field.ToString(), JsonValue.Create(text), "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
        : [];

    /// <summary>Errors about an address that no traffic from outside can have.</summary>
    public static IEnumerable<FieldError> CheckOrdinary(Field field) => Parse(field.Text) is { } address
        ? new (bool IsSo, string Problem)[]
        {
            (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any), "may not be unspecified (0.0.0.0 or ::)"),
            (IPAddress.IsLoopback(address), "may not be in the loopback range (127.0.0.0/8, ::1/128)"),
            (LinkLocal.Any(range => range.Contains(address)), "may not be in the link-local range (169.254.0.0/16, fe80::/10)"),
            (LocalGroups.Any(range => range.Contains(address)), "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)"),
        }
            .Where(rule => rule.IsSo).Select(rule => FieldErrors.Invalid(field, rule.Problem))
        : Check(field);

    private static readonly ImmutableArray<IPNetwork> LinkLocal = [IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fe80::/10")];

    private static readonly ImmutableArray<IPNetwork> LocalGroups = [IPNetwork.Parse("224.0.0.0/24"), IPNetwork.Parse("ff02::/16")];

    private static string WithoutZeros(string text) =>
        string.Join('.', text.Split('.').Select(part => part.Length > 1 && part.All(char.IsAsciiDigit) ? part.TrimStart('0').PadLeft(1, '0') : part));

    private static IPAddress Masked(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] &= (byte)(0xff00 >> Math.Clamp(length - (index * 8), 0, 8));
        }

        return new IPAddress(bytes);
    }
}
