using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Preview.Project;

/// <summary>What a scalar without quotes is, by the rules of the YAML reader that the Pulumi CLI uses, which lie between YAML 1.1 and 1.2.</summary>
internal static partial class YamlScalar
{
    private static readonly string[] DateFormats =
    [
        "yyyy-M-d'T'H:m:s.FFFFFFFzzz", "yyyy-M-d'T'H:m:s.FFFFFFF'Z'", "yyyy-M-d't'H:m:s.FFFFFFFzzz", "yyyy-M-d't'H:m:s.FFFFFFF'Z'",
        "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d",
    ];

    /// <summary>Kind and value: <c>0x1F</c> and <c>1_000</c> are numbers, <c>1.2.3</c>, <c>yes</c> and what no double holds are texts.</summary>
    public static (YamlKind Kind, object? Value) Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => (YamlKind.Null, null),
        "true" or "True" or "TRUE" => (YamlKind.Boolean, true),
        "false" or "False" or "FALSE" => (YamlKind.Boolean, false),
        ".nan" or ".NaN" or ".NAN" => (YamlKind.Number, double.NaN),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => (YamlKind.Number, double.PositiveInfinity),
        "-.inf" or "-.Inf" or "-.INF" => (YamlKind.Number, double.NegativeInfinity),
        _ when char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' => Number(text),
        _ => (YamlKind.Text, text),
    };

    private static (YamlKind Kind, object? Value) Number(string text)
    {
        if (Date().IsMatch(text) && DateTimeOffset.TryParseExact(
            text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return (YamlKind.Date, date);
        }

        var plain = text[0] == '.' ? text : text.Replace("_", "", StringComparison.Ordinal);
        if (Whole(plain) is { } whole)
        {
            return (YamlKind.Number, whole);
        }

        return Decimal().IsMatch(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? (YamlKind.Number, number)
            : (YamlKind.Text, text);
    }

    private static object? Whole(string text)
    {
        var match = Integer().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (digits, numberBase) = match.Groups switch
        {
            var groups when groups["hex"].Success => (groups["hex"].Value, 16u),
            var groups when groups["binary"].Success => (groups["binary"].Value, 2u),
            var groups when groups["octal"].Success => (groups["octal"].Value, 8u),
            var groups => (groups["decimal"].Value, 10u),
        };
        var size = UInt128.Zero;
        foreach (var digit in digits)
        {
            size = (size * numberBase) + (UInt128)Convert.ToInt32(digit.ToString(), 16);
            if (size > ulong.MaxValue)
            {
                return null;
            }
        }

        return (text[0], size) switch
        {
            ('-', _) => size <= (UInt128)long.MaxValue + 1 ? (object)(long)-(Int128)size : null,
            (_, var small) when small <= long.MaxValue => (long)small,
            ('+', _) => null,
            _ => (ulong)size,
        };
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    /// <summary>A zero in front makes a number octal, as in YAML 1.1: <c>0777</c> is 511.</summary>
    [GeneratedRegex("^[-+]?(0[xX](?<hex>[0-9a-fA-F]+)|0[bB](?<binary>[01]+)|0[oO]?(?<octal>[0-7]+)|(?<decimal>0|[1-9][0-9]*))$", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
