using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Payments.Infra.Components.Catalogue;

/// <summary>An amount of memory or storage.</summary>
/// <param name="Mebibytes">Units of 1,048,576 bytes.</param>
[Description(Form)]
public readonly record struct ByteQuantity(int Mebibytes) : IParsable<ByteQuantity>
{
    private const string Form = "an amount of memory: mebibytes such as 512Mi, or gibibytes such as 2Gi";

    private const int MebibytesPerGibibyte = 1024;

    /// <summary>Reads <c>512Mi</c> or <c>2Gi</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: quantities are the same in every culture.</param>
    /// <exception cref="FormatException">It is no amount of memory.</exception>
    public static ByteQuantity Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var result)
        ? result
        : throw new FormatException($"'{s}' is not allowed; expected {Form}");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ByteQuantity result)
    {
        result = default;
        if (s is not { Length: > 2 }
            || !int.TryParse(s.AsSpan(0, s.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number == 0)
        {
            return false;
        }

        var mebibytes = s[^2..] switch
        {
            "Mi" => number,
            "Gi" when number <= int.MaxValue / MebibytesPerGibibyte => number * MebibytesPerGibibyte,
            _ => 0,
        };
        result = new(mebibytes);
        return mebibytes > 0;
    }

    /// <summary>The amount as Kubernetes writes it.</summary>
    /// <returns>Such as <c>512Mi</c>, or <c>2Gi</c> for whole gibibytes.</returns>
    public override string ToString() => Mebibytes % MebibytesPerGibibyte == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Mebibytes / MebibytesPerGibibyte}Gi")
        : string.Create(CultureInfo.InvariantCulture, $"{Mebibytes}Mi");
}
