using System.Text;

namespace Payments.Infra.Preview.Tests;

/// <summary>Puts slips into a file: the same ones for the same seed.</summary>
/// <param name="slips">Texts that are put in.</param>
/// <param name="seed">Any number but zero.</param>
internal sealed class Mutation(IReadOnlyList<string> slips, uint seed)
{
    private uint state = seed;

    /// <summary>The bytes with one to three slips in them.</summary>
    public byte[] Of(byte[] original)
    {
        var bytes = original.ToList();
        for (var count = 1u + (Next() % 3); count > 0; count--)
        {
            var place = (int)(Next() % (uint)bytes.Count);
            switch (Next() % 4)
            {
                case 0:
                    bytes.InsertRange(place, Encoding.UTF8.GetBytes(slips[(int)(Next() % (uint)slips.Count)]));
                    break;
                case 1:
                    bytes.RemoveRange(place, Math.Min((int)(Next() % 30), bytes.Count - place - 1));
                    break;
                case 2:
                    bytes[place] = (byte)Next();
                    break;
                default:
                    bytes.InsertRange(place, bytes.Skip((int)(Next() % (uint)bytes.Count)).Take(60).ToList());
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Xorshift: the same numbers every time.</summary>
    private uint Next()
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
