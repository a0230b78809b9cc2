using System.Globalization;
using System.Text;
using Payments.Infra.Analysis.Cel.Values;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>Conversions between types. What cannot be converted is an error that names both.</summary>
internal static class ConversionFunctions
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    public static readonly ImmutableArray<CelFunction> All =
    [
        CelFunction.Global("int", args => Only(args, ToInt, "int")),
        CelFunction.Global("uint", args => Only(args, ToUint, "uint")),
        CelFunction.Global("double", args => Only(args, ToDouble, "double")),
        CelFunction.Global("string", args => Only(args, ToText, "string")),
        CelFunction.Global("bool", args => Only(args, ToBool, "bool")),
        CelFunction.Global("bytes", args => Only(args, ToBytes, "bytes")),
        CelFunction.Global("duration", args => Only(args, ToDuration, "google.protobuf.Duration")),
        CelFunction.Global("timestamp", args => Only(args, ToTimestamp, "google.protobuf.Timestamp")),
        CelFunction.Global("type", args => args is [var value] ? new CelType(CelValues.TypeName(value)) : CelError.NoSuchOverload),
    ];

    private static object Only(object?[] args, Func<object?, object?> convert, string type) =>
        args is [var value] ? convert(value) ?? CelError.Conversion(value, type) : CelError.NoSuchOverload;

    private static object? ToInt(object? value) => value switch
    {
        long => value,
        ulong number => checked((long)number),
        double number => double.IsNaN(number) || number is <= long.MinValue or >= long.MaxValue ? new CelError("integer overflow") : (long)number,
        string text => long.TryParse(text, Whole, CultureInfo.InvariantCulture, out var number) ? number : null,
        CelDuration duration => duration.Nanoseconds,
        DateTimeOffset time => time.ToUnixTimeSeconds(),
        _ => null,
    };

    private static object? ToUint(object? value) => value switch
    {
        ulong => value,
        long number => checked((ulong)number),
        double number => double.IsNaN(number) || number is < 0 or >= ulong.MaxValue ? new CelError("unsigned integer overflow") : (ulong)number,
        string text => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    private static object? ToDouble(object? value) => value switch
    {
        double => value,
        long number => (double)number,
        ulong number => (double)number,
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    private static string? ToText(object? value) => value switch
    {
        string text => text,
        bool or long or ulong or CelType => CelValues.Display(value),
        double number => GoText.Fraction(number),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        CelDuration duration => $"{(duration.Nanoseconds / (decimal)CelDuration.PerSecond).ToString("0.#########", CultureInfo.InvariantCulture)}s",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? ToBool(object? value) => value switch
    {
        bool => value,
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };

    private static byte[]? ToBytes(object? value) => value switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => null,
    };

    private static object? ToDuration(object? value) => value switch
    {
        CelDuration => value,
        long nanoseconds => new CelDuration(nanoseconds),
        string text => GoDuration.Parse(text) is { Problem: null, Nanoseconds: var length } ? new CelDuration(length) : null,
        _ => null,
    };

    private static object? ToTimestamp(object? value) => value switch
    {
        DateTimeOffset => value,
        long seconds => DateTimeOffset.FromUnixTimeSeconds(seconds),
        string text => text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        _ => null,
    };
}
