using System.Globalization;
using System.Numerics;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Values;

/// <summary>An amount of a resource, such as <c>250m</c> or <c>1Gi</c>, exact to a billionth.</summary>
internal readonly record struct Quantity(BigInteger Billionths) : IComparable<Quantity>
{
    /// <summary>What the server says of a text that is none.</summary>
    public const string Syntax = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    public static readonly Quantity Zero = new(BigInteger.Zero);

    private static readonly BigInteger One = BigInteger.Pow(10, 9);

    private static readonly ImmutableDictionary<string, int> DecimalSuffixes = new Dictionary<string, int>
    {
        ["n"] = -9,
        ["u"] = -6,
        ["m"] = -3,
        [""] = 0,
        ["k"] = 3,
        ["M"] = 6,
        ["G"] = 9,
        ["T"] = 12,
        ["P"] = 15,
        ["E"] = 18,
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, int> BinarySuffixes = new Dictionary<string, int>
    {
        ["Ki"] = 10,
        ["Mi"] = 20,
        ["Gi"] = 30,
        ["Ti"] = 40,
        ["Pi"] = 50,
        ["Ei"] = 60,
    }.ToImmutableDictionary();

    /// <summary>Whether it has no part of one.</summary>
    public bool IsWhole => Billionths % One == 0;

    /// <summary>Reads a text, around which there may be spaces, or a number; null for what is no quantity.</summary>
    public static Quantity? Parse(JsonNode? value) => value switch
    {
        null => Zero,
        JsonValue scalar when JsonKinds.IsNumber(scalar) => Parse(scalar.ToJsonString()),
        _ => JsonKinds.Text(value) is { } text ? Parse(text.Trim(' ')) : null,
    };

    /// <summary>Reads a text; null for what is no quantity.</summary>
    public static Quantity? Parse(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        var parts = text[start..end].Split('.');
        if (parts.Length > 2 || parts.All(part => part.Length == 0) || Scale(text[end..]) is not { } scale)
        {
            return null;
        }

        var fraction = parts.Length == 2 ? parts[1] : "";
        var digits = BigInteger.Parse("0" + parts[0] + fraction, CultureInfo.InvariantCulture);
        var (numerator, denominator) = (digits * scale.Numerator * One, BigInteger.Pow(10, fraction.Length) * scale.Denominator);

        // The server rounds up what is smaller than a billionth.
        var amount = (numerator + denominator - 1) / denominator;
        return new(text.StartsWith('-') ? -amount : amount);
    }

    public int CompareTo(Quantity other) => Billionths.CompareTo(other.Billionths);

    private static (BigInteger Numerator, BigInteger Denominator)? Scale(string suffix)
    {
        if (BinarySuffixes.TryGetValue(suffix, out var bits))
        {
            return (BigInteger.Pow(2, bits), BigInteger.One);
        }

        if (DecimalSuffixes.TryGetValue(suffix, out var power))
        {
            return TenTo(power);
        }

        var isExponent = suffix.Length > 1 && suffix[0] is 'e' or 'E'
            && suffix[1..].TrimStart('+', '-').Length is > 0 and < 4 && suffix.Length - 1 - suffix[1..].TrimStart('+', '-').Length <= 1;
        return isExponent && int.TryParse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? TenTo(exponent) : null;
    }

    private static (BigInteger Numerator, BigInteger Denominator) TenTo(int power) =>
        power < 0 ? (BigInteger.One, BigInteger.Pow(10, -power)) : (BigInteger.Pow(10, power), BigInteger.One);
}
