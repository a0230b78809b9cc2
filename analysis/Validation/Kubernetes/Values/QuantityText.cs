using System.Globalization;
using System.Numerics;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Values;

/// <summary>Amounts of resources as the server writes them back: <c>1000m</c> is <c>1</c>, <c>1024Mi</c> is <c>1Gi</c>.</summary>
public static class QuantityText
{
    private static readonly ImmutableArray<string> Binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    private static readonly ImmutableArray<string> Decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly BigInteger One = BigInteger.Pow(10, 9);

    /// <summary>The amount that a field has, as the server writes it; its own text where it is none.</summary>
    internal static string Of(Field amount) => Canonical(amount.Text.Length > 0 ? amount.Text : amount.Value?.ToJsonString() ?? "0");

    /// <summary>An amount as the server writes it; null for a text that is none.</summary>
    /// <param name="text">An amount, such as <c>0.5</c> or <c>1024Mi</c>.</param>
    public static string? TryCanonical(string text) => Quantity.Parse(JsonValue.Create(text)) is { } amount ? Canonical(amount, text.Trim(' ')) : null;

    /// <summary>An amount as the server writes it; the text itself where it is none.</summary>
    /// <param name="text">An amount, such as <c>0.5</c> or <c>1024Mi</c>.</param>
    public static string Canonical(string text) => TryCanonical(text) ?? text;

    /// <summary>An amount as the server writes it.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="like">A text with the kind of unit that is meant.</param>
    internal static string Canonical(Quantity amount, string like)
    {
        if (amount.Billionths.IsZero)
        {
            return "0";
        }

        var suffix = like.TrimStart('+', '-').TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
        var isLarge = BigInteger.Abs(amount.Billionths) >= 1024 * One;
        return suffix.EndsWith('i') && isLarge ? InBytes(amount.Billionths)
            : suffix.Length > 1 && suffix[0] is 'e' or 'E' ? WithExponent(amount.Billionths)
            : WithSuffix(amount.Billionths);
    }

    private static string InBytes(BigInteger billionths)
    {
        var (number, rest) = (BigInteger.DivRem(billionths, One, out var part), part);
        number += rest.IsZero ? 0 : rest.Sign;
        var power = 0;
        while (power < Binary.Length - 1 && number % 1024 == 0)
        {
            (number, power) = (number / 1024, power + 1);
        }

        return $"{number.ToString(CultureInfo.InvariantCulture)}{Binary[power]}";
    }

    private static string WithSuffix(BigInteger billionths)
    {
        var (number, steps) = Thousands(billionths);
        return $"{number.ToString(CultureInfo.InvariantCulture)}{Decimal[steps]}";
    }

    private static string WithExponent(BigInteger billionths)
    {
        var (number, steps) = Thousands(billionths);
        return steps == 3 ? number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{number}e{(steps * 3) - 9}");
    }

    /// <summary>How often a number of billionths can be divided by a thousand, and what is left then.</summary>
    private static (BigInteger Number, int Steps) Thousands(BigInteger number)
    {
        var steps = 0;
        while (steps < Decimal.Length - 1 && number % 1000 == 0)
        {
            (number, steps) = (number / 1000, steps + 1);
        }

        return (number, steps);
    }
}
