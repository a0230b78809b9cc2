using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Azure.Values;

/// <summary>A range of addresses, such as <c>10.0.0.0/16</c>.</summary>
/// <param name="Start">The address before the slash.</param>
/// <param name="Length">The number behind it: how many bits all addresses share.</param>
internal sealed record AddressRange(IPAddress Start, int Length)
{
    private const int Bits = 128;

    /// <summary>The bits of the address, those of version 4 at the front.</summary>
    private readonly UInt128 bits = BitsOf(Start);

    /// <summary>Whether addresses are of version 4.</summary>
    public bool IsVersion4 => Start.AddressFamily == AddressFamily.InterNetwork;

    /// <summary>The range with its first address.</summary>
    public AddressRange Exact => new(AddressOf(bits & Mask, IsVersion4), Length);

    /// <summary>Whether no bit of the address stands behind the length of the prefix.</summary>
    public bool IsExact => (bits & ~Mask) == 0;

    /// <summary>Where it begins: ranges in this order and then by length come after those that hold them.</summary>
    public (bool IsVersion4, UInt128 First) Order => (IsVersion4, bits & Mask);

    private UInt128 Mask => Length == 0 ? 0 : UInt128.MaxValue << (Bits - Length);

    /// <summary>Reads a range; null for what is none.</summary>
    public static AddressRange? Parse(string? text)
    {
        if (text is null || IpAddress.PrefixProblem(text) is not null)
        {
            return null;
        }

        var slash = text.LastIndexOf('/');
        return IPAddress.TryParse(text.AsSpan(..slash), out var start)
            ? new AddressRange(start, int.Parse(text.AsSpan(slash + 1), CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Reads an address; null for what is none.</summary>
    public static IPAddress? ParseAddress(string? text) =>
        text is not null && IpAddress.IsValid(text) && IPAddress.TryParse(text, out var address) ? address : null;

    /// <summary>Whether an address is in it.</summary>
    public bool Contains(IPAddress address) => address.AddressFamily == Start.AddressFamily && ((BitsOf(address) ^ bits) & Mask) == 0;

    /// <summary>Whether all of another range is in it.</summary>
    public bool Contains(AddressRange other) => other.Length >= Length && other.IsVersion4 == IsVersion4 && ((other.bits ^ bits) & Mask) == 0;

    /// <summary>Whether an address is in both: one of them holds the other then.</summary>
    public bool Overlaps(AddressRange other) => Contains(other) || other.Contains(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Start}/{Length.ToString(CultureInfo.InvariantCulture)}";

    private static UInt128 BitsOf(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[Bits / 8];
        address.TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static IPAddress AddressOf(UInt128 bits, bool isVersion4)
    {
        Span<byte> bytes = stackalloc byte[Bits / 8];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        return new IPAddress(isVersion4 ? bytes[..4] : bytes);
    }
}
