using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Payments.Infra.Components.Catalogue;

/// <summary>An amount of CPU time, in thousandths of a core.</summary>
/// <param name="Millicores">Thousandths of a core.</param>
[Description(Form)]
public readonly record struct CpuQuantity(int Millicores) : IParsable<CpuQuantity>
{
    private const string Form = "an amount of CPU: thousandths of a core such as 250m, or cores such as 2";

    /// <summary>Reads <c>250m</c> or <c>2</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: quantities are the same in every culture.</param>
    /// <exception cref="FormatException">It is no amount of CPU time.</exception>
    public static CpuQuantity Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var result)
        ? result
        : throw new FormatException($"'{s}' is not allowed; expected {Form}");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CpuQuantity result)
    {
        result = default;
        if (s is null)
        {
            return false;
        }

        var isMilli = s.EndsWith('m');
        var digits = isMilli ? s[..^1] : s;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var millicores = isMilli ? number : number * 1000;
        if (millicores is <= 0 or > int.MaxValue || millicores != decimal.Truncate(millicores))
        {
            return false;
        }

        result = new((int)millicores);
        return true;
    }

    /// <summary>The amount as Kubernetes writes it.</summary>
    /// <returns>Such as <c>250m</c>, or <c>2</c> for whole cores.</returns>
    public override string ToString() => Millicores % 1000 == 0
        ? (Millicores / 1000).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Millicores}m");
}
