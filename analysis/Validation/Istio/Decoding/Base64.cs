using System.Buffers;

namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>Octets in base 64, as JSON carries them.</summary>
internal static class Base64
{
    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>Where a text stops to be base 64.</summary>
    /// <param name="text">A text that is not.</param>
    public static int ProblemAt(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(Alphabet);
        if (end < 0)
        {
            return text.Length;
        }

        return end % 4 < 2 || text[end] != '=' ? end
            : end % 4 == 2 && (end + 1 == text.Length || text[end + 1] != '=') ? end + 1
            : end % 4 == 2 ? end + 2 : end + 1;
    }
}
