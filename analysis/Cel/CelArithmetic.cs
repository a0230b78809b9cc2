using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel;

/// <summary>The operators that calculate. Whole numbers do not wrap around: what is too large is an error.</summary>
internal static class CelArithmetic
{
    private static readonly CelError Overflow = new("integer overflow");

    public static object? Apply(string op, object? left, object? right)
    {
        try
        {
            return op switch
            {
                "+" => Add(left, right),
                "-" => Subtract(left, right),
                "*" => Multiply(left, right),
                "/" => Divide(left, right),
                "%" => Remainder(left, right),
                _ => CelError.NoSuchOverload,
            };
        }
        catch (OverflowException)
        {
            return Overflow;
        }
    }

    public static object? Negate(object? value) => value switch
    {
        long.MinValue => Overflow,
        long number => -number,
        double number => -number,
        CelDuration duration => new CelDuration(-duration.Nanoseconds),
        _ => CelError.NoSuchOverload,
    };

    private static object? Add(object? left, object? right) => (left, right) switch
    {
        (long first, long second) => checked(first + second),
        (ulong first, ulong second) => checked(first + second),
        (double first, double second) => first + second,
        (string first, string second) => first + second,
        (byte[] first, byte[] second) => (byte[])[.. first, .. second],
        (IReadOnlyList<object?> first, IReadOnlyList<object?> second) => ImmutableArray.Create([.. first, .. second]),
        (CelDuration first, CelDuration second) => new CelDuration(checked(first.Nanoseconds + second.Nanoseconds)),
        (DateTimeOffset time, CelDuration duration) => time.AddTicks(duration.Nanoseconds / TimeSpan.NanosecondsPerTick),
        (CelDuration duration, DateTimeOffset time) => time.AddTicks(duration.Nanoseconds / TimeSpan.NanosecondsPerTick),
        _ => CelError.NoSuchOverload,
    };

    private static object? Subtract(object? left, object? right) => (left, right) switch
    {
        (long first, long second) => checked(first - second),
        (ulong first, ulong second) => checked(first - second),
        (double first, double second) => first - second,
        (CelDuration first, CelDuration second) => new CelDuration(checked(first.Nanoseconds - second.Nanoseconds)),
        (DateTimeOffset time, CelDuration duration) => time.AddTicks(-duration.Nanoseconds / TimeSpan.NanosecondsPerTick),
        (DateTimeOffset first, DateTimeOffset second) => new CelDuration(checked((first - second).Ticks * TimeSpan.NanosecondsPerTick)),
        _ => CelError.NoSuchOverload,
    };

    private static object? Multiply(object? left, object? right) => (left, right) switch
    {
        (long first, long second) => checked(first * second),
        (ulong first, ulong second) => checked(first * second),
        (double first, double second) => first * second,
        _ => CelError.NoSuchOverload,
    };

    private static object? Divide(object? left, object? right) => (left, right) switch
    {
        (long or ulong, 0L or 0UL) => new CelError("division by zero"),
        (long first, long second) => first == long.MinValue && second == -1 ? Overflow : first / second,
        (ulong first, ulong second) => first / second,
        (double first, double second) => first / second,
        _ => CelError.NoSuchOverload,
    };

    private static object? Remainder(object? left, object? right) => (left, right) switch
    {
        (long or ulong, 0L or 0UL) => new CelError("modulus by zero"),
        (long first, long second) => second == -1 ? 0L : first % second,
        (ulong first, ulong second) => first % second,
        _ => CelError.NoSuchOverload,
    };
}
