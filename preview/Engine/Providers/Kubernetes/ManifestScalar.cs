using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Payments.Infra.Preview.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>The value of a YAML scalar, by the rules of YAML 1.1 as Kubernetes clients apply them.</summary>
internal static partial class ManifestScalar
{
    /// <summary>The value of a scalar.</summary>
    public static PropertyValue Value(Scalar scalar) => scalar.Tag.IsEmpty && scalar.Style is ScalarStyle.Plain or ScalarStyle.Any
        || scalar.Tag is { IsEmpty: false, Value: "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" }
        ? Plain(scalar.Value)
        : new PropertyValue.Text(scalar.Value);

    /// <summary>The text of a key; null when it is no scalar.</summary>
    public static string? Key(PropertyValue key) => key switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.NullValue => "null",
        _ => null,
    };

    private static PropertyValue Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => PropertyValue.Null,
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => new PropertyValue.Bool(true),
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => new PropertyValue.Bool(false),
        _ when char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' => Number(text) is { } number
            ? new PropertyValue.Number(number)
            : new PropertyValue.Text(text),
        _ => new PropertyValue.Text(text),
    };

    private static double? Number(string text)
    {
        var plain = text[0] == '.' ? text : text.Replace("_", "", StringComparison.Ordinal);
        return Integer(plain)
            ?? (Decimal().IsMatch(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number) ? number : null);
    }

    /// <summary>A whole number with an optional sign and base: <c>0x1f</c>, <c>0b11</c>, <c>0o17</c> or <c>017</c>.</summary>
    private static double? Integer(string text)
    {
        var digits = text.TrimStart('+', '-');
        var (radix, body) = digits switch
        {
            ['0', 'x' or 'X', .. var hex] => (16, hex),
            ['0', 'b' or 'B', .. var bits] => (2, bits),
            ['0', 'o' or 'O', .. var octal] => (8, octal),
            ['0', .. { Length: > 0 } octal] => (8, octal),
            _ => (10, digits),
        };
        if (text.Length - digits.Length > 1 || body.Length == 0
            || !body.All(digit => char.IsAsciiHexDigit(digit) && Convert.ToInt32(digit.ToString(), 16) < radix))
        {
            return null;
        }

        var size = body.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16));
        return (double)(text[0] == '-' ? -size : size);
    }

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
