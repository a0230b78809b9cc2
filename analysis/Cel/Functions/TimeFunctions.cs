using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>Parts of durations and of points in time, in UTC.</summary>
internal static class TimeFunctions
{
    public static readonly ImmutableArray<CelFunction> All =
    [
        Part("getHours", time => time.Hour, 3600 * CelDuration.PerSecond),
        Part("getMinutes", time => time.Minute, 60 * CelDuration.PerSecond),
        Part("getSeconds", time => time.Second, CelDuration.PerSecond),
        Part("getMilliseconds", time => time.Millisecond, CelDuration.PerSecond / 1000),
        Part("getFullYear", time => time.Year),
        Part("getMonth", time => time.Month - 1),
        Part("getDate", time => time.Day),
        Part("getDayOfMonth", time => time.Day - 1),
        Part("getDayOfWeek", time => (int)time.DayOfWeek),
        Part("getDayOfYear", time => time.DayOfYear - 1),
    ];

    private static CelFunction Part(string name, Func<DateTimeOffset, int> part, long? nanoseconds = null) => CelFunction.Member(name, args => args switch
    {
        [DateTimeOffset time] => (long)part(time.ToUniversalTime()),
        [CelDuration duration] when nanoseconds is { } unit => duration.Nanoseconds / unit,
        _ => CelError.NoSuchOverload,
    });
}
