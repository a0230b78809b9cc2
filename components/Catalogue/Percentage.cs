using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Payments.Infra.Components.Catalogue;

/// <summary>A share of a hundred.</summary>
/// <param name="Value">From 0 to 100.</param>
[Description("a percentage from 0 to 100, such as 99.9")]
public readonly record struct Percentage(decimal Value) : IParsable<Percentage>
{
    private const decimal Whole = 100;

    /// <summary>The share as a fraction of one.</summary>
    public decimal Fraction => Value / Whole;

    /// <summary>What is left of a hundred.</summary>
    public Percentage Rest => new(Whole - Value);

    /// <summary>Reads <c>99.9</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: percentages are written the same in every culture.</param>
    /// <exception cref="FormatException">It is no percentage.</exception>
    public static Percentage Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var result)
        ? result
        : throw new FormatException($"'{s}' is not allowed; expected a percentage from 0 to 100, such as 99.9");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Percentage result)
    {
        var isNumber = decimal.TryParse(s, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        result = new(value);
        return isNumber && value is >= 0 and <= Whole;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.######", CultureInfo.InvariantCulture);
}
