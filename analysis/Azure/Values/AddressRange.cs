using System.Net;
using System.Net.Sockets;
using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Azure.Values;

/// <summary>A range of addresses, such as <c>10.0.0.0/16</c>.</summary>
internal readonly record struct AddressRange(IPAddress Start, int Length)
{
    /// <summary>Whether addresses are of version 4.</summary>
    public bool IsVersion4 => Start.AddressFamily == AddressFamily.InterNetwork;

    /// <summary>Its first address.</summary>
    public AddressRange Exact => new(Masked(Start, Length), Length);

    /// <summary>Whether no bit of the address stands behind the length of the prefix.</summary>
    public bool IsExact => Start.Equals(Exact.Start);

    /// <summary>Reads a range; null for what is none.</summary>
    public static AddressRange? Parse(string? text)
    {
        if (text is null || IpAddress.PrefixProblem(text) is not null)
        {
            return null;
        }

        var slash = text.LastIndexOf('/');
        return IPAddress.TryParse(text[..slash], out var start)
            ? new AddressRange(start, int.Parse(text[(slash + 1)..], System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Reads an address; null for what is none.</summary>
    public static IPAddress? ParseAddress(string? text) => text is not null && IpAddress.IsValid(text) && IPAddress.TryParse(text, out var address) ? address : null;

    /// <summary>Whether an address is in it.</summary>
    public bool Contains(IPAddress address) => address.AddressFamily == Start.AddressFamily && Masked(address, Length).Equals(Exact.Start);

    /// <summary>Whether all of another range is in it.</summary>
    public bool Contains(AddressRange other) => other.Length >= Length && Contains(other.Start);

    /// <summary>Whether an address is in both.</summary>
    public bool Overlaps(AddressRange other) => Contains(other) || other.Contains(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Start}/{Length.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

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
