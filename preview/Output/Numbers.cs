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
        if (double.IsInteger(value))
        {
            return value.ToString("F0", CultureInfo.InvariantCulture);
        }

        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return exponent is < SmallestPlainExponent or >= PlainDigits ? Scientific(value, exponentDigits: 2) : Plain(value);
    }

    /// <summary>All digits that tell the number from its neighbours, without an exponent.</summary>
    private static string Plain(double value)
    {
        if (double.IsInteger(value))
        {
            return value.ToString("F0", CultureInfo.InvariantCulture);
        }

        var (digits, exponent) = Digits(value);
        var sign = value < 0 ? "-" : "";
        return exponent < 0 ? $"{sign}0.{new string('0', -exponent - 1)}{digits}" : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
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
        var text = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.Split('E')[0].Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        return (digits, int.Parse(text[(text.IndexOf('E') + 1)..], CultureInfo.InvariantCulture));
    }
}
