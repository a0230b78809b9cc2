using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Clusters;

/// <summary>When a cluster may be worked on (learn.microsoft.com/azure/aks/planned-maintenance).</summary>
internal static class MaintenanceRules
{
    private static readonly ImmutableArray<string> Schedules = ["daily", "weekly", "absoluteMonthly", "relativeMonthly"];

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var window = inputs["maintenanceWindow"];
        return inputs["configName"].CheckOneOf("default", "aksManagedAutoUpgradeSchedule", "aksManagedNodeOSUpgradeSchedule")
            .Concat(window["durationHours"].CheckRange(4, 24))
            .Concat(CheckForm(window["startTime"], "HH:mm", "a time of day, such as 01:30"))
            .Concat(CheckForm(window["startDate"], "yyyy-MM-dd", "a date, such as 2026-12-24"))
            .Concat(CheckOffset(window["utcOffset"]))
            .Concat(CheckSchedule(window["schedule"], inputs["configName"]))
            .Concat(window["notAllowedDates"].Items.SelectMany(CheckSpan));
    }

    private static IEnumerable<AzureFinding> CheckSchedule(Field schedule, Field name)
    {
        var given = Schedules.Where(kind => schedule[kind].Exists).ToList();
        return (given.Count > 1 ? new[] { schedule.Says($"{string.Join(" and ", given)} stand beside each other; set one of them") } : [])
            .Concat(schedule["daily"].Exists && name.Known() is not null && !name.Is("aksManagedNodeOSUpgradeSchedule")
                ? [schedule["daily"].Says("only aksManagedNodeOSUpgradeSchedule is daily; set weekly")]
                : [])
            .Concat(schedule["weekly"]["intervalWeeks"].CheckRange(1, 4))
            .Concat(schedule["daily"]["intervalDays"].CheckRange(1, 7))
            .Concat(schedule["absoluteMonthly"]["dayOfMonth"].CheckRange(1, 31))
            .Concat(schedule["absoluteMonthly"]["intervalMonths"].CheckRange(1, 6))
            .Concat(schedule["relativeMonthly"]["intervalMonths"].CheckRange(1, 6));
    }

    private static IEnumerable<AzureFinding> CheckSpan(Field span) => CheckForm(span["start"], "yyyy-MM-dd", "a date, such as 2026-12-24")
        .Concat(CheckForm(span["end"], "yyyy-MM-dd", "a date, such as 2026-12-26"))
        .Concat(span["start"].Known() is { } start && span["end"].Known() is { } end && string.CompareOrdinal(end, start) < 0
            ? [span["end"].Says($"{end} is before start, {start}; exchange them")]
            : []);

    private static IEnumerable<AzureFinding> CheckForm(Field field, string form, string meaning) =>
        field.Known() is { } text && !DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? [field.NotAllowed(meaning)]
            : [];

    private static IEnumerable<AzureFinding> CheckOffset(Field field) =>
        field.Known() is { } text && (text.Length != 6 || text[0] is not ('+' or '-')
            || !TimeOnly.TryParseExact(text[1..], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            ? [field.NotAllowed("a distance from UTC, such as +01:00")]
            : [];
}
