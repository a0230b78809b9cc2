using System.Globalization;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>What the API server adds for quantities such as <c>500m</c> or <c>2Gi</c>.</summary>
internal static partial class QuantityFunctions
{
    private static readonly ImmutableDictionary<string, decimal> Factors = new Dictionary<string, decimal>
    {
        ["n"] = 1e-9m,
        ["u"] = 1e-6m,
        ["m"] = 1e-3m,
        [""] = 1,
        ["k"] = 1e3m,
        ["M"] = 1e6m,
        ["G"] = 1e9m,
        ["T"] = 1e12m,
        ["P"] = 1e15m,
        ["E"] = 1e18m,
        ["Ki"] = 1L << 10,
        ["Mi"] = 1L << 20,
        ["Gi"] = 1L << 30,
        ["Ti"] = 1L << 40,
        ["Pi"] = 1L << 50,
        ["Ei"] = 1L << 60,
    }.ToImmutableDictionary();

    public static readonly ImmutableArray<CelFunction> All =
    [
        CelFunction.Global("isQuantity", args => args is [string text] ? Parse(text) is not null : CelError.NoSuchOverload),
        CelFunction.Global("quantity", args => args is [string text]
            ? (object?)Parse(text) ?? new CelError("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")
            : CelError.NoSuchOverload),
        CelFunction.Member("sign", args => args is [decimal quantity] ? (long)Math.Sign(quantity) : CelError.NoSuchOverload),
        CelFunction.Member("isInteger", args => args is [decimal quantity] ? quantity == Math.Truncate(quantity) : CelError.NoSuchOverload),
        CelFunction.Member("asInteger", args => args is [decimal quantity]
            ? quantity == Math.Truncate(quantity) ? (long)quantity : new CelError("cannot convert value to integer")
            : CelError.NoSuchOverload),
        CelFunction.Member("asApproximateFloat", args => args is [decimal quantity] ? (double)quantity : CelError.NoSuchOverload),
        CelFunction.Member("compareTo", args => args is [decimal first, decimal second] ? (long)first.CompareTo(second) : CelError.NoSuchOverload),
        CelFunction.Member("isGreaterThan", args => args is [decimal first, decimal second] ? first > second : CelError.NoSuchOverload),
        CelFunction.Member("isLessThan", args => args is [decimal first, decimal second] ? first < second : CelError.NoSuchOverload),
        CelFunction.Member("add", args => args is [decimal first, var second] && Number(second) is { } number ? first + number : CelError.NoSuchOverload),
        CelFunction.Member("sub", args => args is [decimal first, var second] && Number(second) is { } number ? first - number : CelError.NoSuchOverload),
    ];

    private static decimal? Number(object? value) => value switch
    {
        decimal quantity => quantity,
        long number => number,
        _ => null,
    };

    private static decimal? Parse(string text)
    {
        var match = Syntax().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var number = decimal.Parse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return match.Groups["exponent"] is { Success: true, Value: var exponent }
            ? number * (decimal)Math.Pow(10, int.Parse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            : number * Factors[match.Groups["suffix"].Value];
    }

    [GeneratedRegex(
        @"\A(?<number>[+-]?([0-9]{1,28}(\.[0-9]{0,9})?|\.[0-9]{1,9}))([eE](?<exponent>[+-]?[0-9]{1,2})|(?<suffix>[numkMGTPE]?|[KMGTPE]i))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Syntax();
}
