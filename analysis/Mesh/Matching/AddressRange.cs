using System.Net;

namespace Payments.Infra.Analysis.Mesh.Matching;

/// <summary>Addresses as policies say them: one, or a range such as <c>10.0.0.0/8</c>.</summary>
internal static class AddressRange
{
    /// <summary>Whether a text is a range at all.</summary>
    public static bool IsValid(string range) => Parse(range) is not null;

    /// <summary>Whether an address is in a range. What lies behind the prefix of the range does not count.</summary>
    public static bool Contains(string range, IPAddress? address)
    {
        if (address is null || Parse(range) is not var (first, length))
        {
            return false;
        }

        var (one, other) = (first.GetAddressBytes(), address.GetAddressBytes());
        return one.Length == other.Length
            && Enumerable.Range(0, length).All(bit => ((one[bit / 8] ^ other[bit / 8]) & (0x80 >> (bit % 8))) == 0);
    }

    private static (IPAddress First, int Length)? Parse(string range)
    {
        var parts = range.Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var first))
        {
            return null;
        }

        var most = first.GetAddressBytes().Length * 8;
        return parts.Length == 1 ? (first, most) : int.TryParse(parts[1], out var length) && length >= 0 && length <= most ? (first, length) : null;
    }
}
