using System.Globalization;

namespace Payments.Infra.Analysis.Cel.Values;

/// <summary>What all values have: a type, equality, and for many an order.</summary>
/// <remarks>
/// Values are null, <see cref="bool"/>, <see cref="long"/>, <see cref="ulong"/>, <see cref="double"/>, <see cref="string"/>,
/// byte arrays, <see cref="CelDuration"/>, <see cref="DateTimeOffset"/>, lists of objects, <see cref="CelMap"/>,
/// <see cref="CelOptional"/> and what libraries add.
/// </remarks>
internal static class CelValues
{
    public static string TypeName(object? value) => value switch
    {
        null => "null_type",
        bool => "bool",
        long => "int",
        ulong => "uint",
        double => "double",
        string => "string",
        byte[] => "bytes",
        CelDuration => "google.protobuf.Duration",
        DateTimeOffset => "google.protobuf.Timestamp",
        IReadOnlyList<object?> => "list",
        CelMap => "map",
        CelOptional => "optional_type",
        _ => value.GetType().Name,
    };

    public static string Display(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A number as a key: 1, 1u and 1.0 are the same.</summary>
    public static object Key(object key) => key switch
    {
        ulong number and <= long.MaxValue => (long)number,
        double number when number == Math.Truncate(number) && Math.Abs(number) < long.MaxValue => (long)number,
        _ => key,
    };

    /// <summary>Values of different types are different, but numbers are compared by what they are worth.</summary>
    public static new bool Equals(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (IReadOnlyList<object?> first, IReadOnlyList<object?> second) =>
            first.Count == second.Count && first.Zip(second).All(pair => Equals(pair.First, pair.Second)),
        (CelMap first, CelMap second) => first.Count == second.Count
            && first.Keys.All(key => first.TryGet(key, out var one) && second.TryGet(key, out var other) && Equals(one, other)),
        (byte[] first, byte[] second) => first.AsSpan().SequenceEqual(second),
        (CelOptional first, CelOptional second) => first.HasValue == second.HasValue && Equals(first.Value, second.Value),
        _ when Compare(left, right) is { } order => order == 0,
        _ => left.Equals(right),
    };

    /// <summary>Less than 0, 0 or more; null when the values have no order.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (long first, long second) => first.CompareTo(second),
        (ulong first, ulong second) => first.CompareTo(second),
        (double first, double second) => double.IsNaN(first) || double.IsNaN(second) ? null : first.CompareTo(second),
        (long first, ulong second) => first < 0 ? -1 : ((ulong)first).CompareTo(second),
        (ulong first, long second) => second < 0 ? 1 : first.CompareTo((ulong)second),
        (double first, long second) => Compare(first, (double)second),
        (long first, double second) => Compare((double)first, second),
        (double first, ulong second) => Compare(first, (double)second),
        (ulong first, double second) => Compare((double)first, second),
        (string first, string second) => string.CompareOrdinal(first, second),
        (bool first, bool second) => first.CompareTo(second),
        (byte[] first, byte[] second) => first.AsSpan().SequenceCompareTo(second),
        (CelDuration first, CelDuration second) => first.CompareTo(second),
        (DateTimeOffset first, DateTimeOffset second) => first.CompareTo(second),
        _ => null,
    };
}
