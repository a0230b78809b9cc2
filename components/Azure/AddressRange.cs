using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Payments.Infra.Components.Azure;

/// <summary>A range of IPv4 addresses, such as <c>10.240.0.0/16</c>.</summary>
[Description("a range of IPv4 addresses that begins at its own boundary, such as 10.240.0.0/16")]
public readonly record struct AddressRange : IParsable<AddressRange>
{
    private const int AddressBits = 32;

    private readonly IPNetwork network;

    private AddressRange(IPNetwork network) => this.network = network;

    /// <summary>Bits that all its addresses share.</summary>
    public int Prefix => network.PrefixLength;

    /// <summary>How many addresses it holds.</summary>
    public long Size => 1L << (AddressBits - Prefix);

    private uint First => BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes());

    /// <inheritdoc/>
    public static AddressRange Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var range) ? range : throw new FormatException($"'{s}' is no range of IPv4 addresses; expected one such as 10.240.0.0/16.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AddressRange result)
    {
        result = default;
        if (s is null || !IPNetwork.TryParse(s, out var network) || network.BaseAddress.GetAddressBytes().Length != sizeof(uint))
        {
            return false;
        }

        result = new AddressRange(network);

        // Forms such as 10.1/16 or 010.0.0.0/8 mean different things to different readers.
        return result.ToString() == s;
    }

    /// <summary>Whether some address is in both.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(AddressRange other) => network.Contains(other.network.BaseAddress) || other.network.Contains(network.BaseAddress);

    /// <summary>Whether every address of another range is in this one.</summary>
    /// <param name="other">The other range.</param>
    public bool Contains(AddressRange other) => Prefix <= other.Prefix && network.Contains(other.network.BaseAddress);

    /// <summary>The address at a position, such as 10 for <c>172.16.0.10</c> in <c>172.16.0.0/16</c>.</summary>
    /// <param name="offset">Position, from 0.</param>
    public string AddressAt(uint offset)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, First + offset);
        return new IPAddress(bytes).ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => network.ToString();
}
