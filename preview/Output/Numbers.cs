using System.Globalization;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes numbers without an exponent where they are whole.</summary>
internal static class Numbers
{
    /// <summary>Beyond this, JSON of Go has exponents.</summary>
    private const double LargestPlain = 1e21;

    public static string Format(double value) => double.IsInteger(value) && Math.Abs(value) < LargestPlain
        ? value.ToString("F0", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
}
