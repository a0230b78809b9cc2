using System.Globalization;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes numbers as the real engine does.</summary>
internal static class Numbers
{
    /// <summary>From here on, JSON has exponents.</summary>
    private const double LargestPlain = 1e21;

    /// <summary>Below this, JSON has exponents.</summary>
    private const double SmallestPlain = 1e-6;

    private const int PlainDigits = 6;
    private const int SmallestPlainExponent = -4;

    /// <summary>The number as JSON has it.</summary>
    public static string Format(double value)
    {
        var size = Math.Abs(value);
        return size == 0 || size is >= SmallestPlain and < LargestPlain ? Plain(value) : Scientific(value, exponentDigits: 1);
    }

    /// <summary>The number as people are shown it: without an exponent where it is whole.</summary>
    public static string Shown(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }

        if (double.IsInteger(value))
        {
            return value.ToString("F0", CultureInfo.InvariantCulture);
        }

        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return exponent is < SmallestPlainExponent or >= PlainDigits ? Scientific(value, exponentDigits: 2) : Plain(value);
    }

    /// <summary>All digits that tell the number from its neighbours, without an exponent; in a large one zeros stand for the rest.</summary>
    private static string Plain(double value)
    {
        var (digits, exponent) = Digits(value);
        var whole = exponent < 0 ? "0" : digits[..Math.Min(digits.Length, exponent + 1)].PadRight(exponent + 1, '0');
        var fraction = exponent < 0 ? new string('0', -exponent - 1) + digits : digits[Math.Min(digits.Length, exponent + 1)..];
        return $"{(double.IsNegative(value) ? "-" : "")}{whole}{(fraction.Length > 0 ? "." : "")}{fraction}";
    }

    private static string Scientific(double value, int exponentDigits)
    {
        var (digits, exponent) = Digits(value);
        var mantissa = digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits;
        var power = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0');
        return $"{(value < 0 ? "-" : "")}{mantissa}e{(exponent < 0 ? '-' : '+')}{power}";
    }

    /// <summary>The shortest digits of a number, and the power of ten of the first.</summary>
    private static (string Digits, int Exponent) Digits(double value)
    {
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var power = shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0;
        var (whole, fraction) = shortest[0].Split('.') is [var before, var after] ? (before, after) : (shortest[0], "");
        var digits = (whole + fraction).TrimStart('0');
        var leadingZeros = whole.Length + fraction.Length - digits.Length;
        return digits.Length == 0 ? ("0", 0) : (digits.TrimEnd('0'), whole.Length - 1 - leadingZeros + power);
    }
}
