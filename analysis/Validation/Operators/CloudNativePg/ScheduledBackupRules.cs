using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// Backups by the clock (CloudNativePG 1.30, internal/webhook/v1/scheduledbackup_webhook.go, with the parser of github.com/robfig/cron: six fields, the first
/// of them seconds, or a word that begins with '@').
/// </summary>
internal static class ScheduledBackupRules
{
    private static readonly ImmutableArray<(int Least, int Most)> Fields = [(0, 59), (0, 59), (0, 23), (1, 31), (1, 12), (0, 6)];
    private static readonly ImmutableArray<string> Names =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return (IsSchedule(spec["schedule"].Text)
                ? []
                : new[] { FieldErrors.Invalid(spec["schedule"], "expected six fields: second, minute, hour, day of the month, month, day of the week, "
                    + "such as 0 0 3 * * *") })
            .Concat(spec["method"].Text == "barmanObjectStore"
                ? new[] { spec["online"], spec["onlineConfiguration"] }.Where(given => given.Exists)
                    .Select(given => FieldErrors.Forbidden(given, "can be specified only if the method is volumeSnapshot"))
                : []);
    }

    /// <summary>The day of the week may be left out.</summary>
    private static bool IsSchedule(string text)
    {
        if (text.StartsWith('@'))
        {
            return true;
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is 5 or 6 && parts.Zip(Fields).All(part => part.First.Split(',').All(item => IsItem(item, part.Second)));
    }

    private static bool IsItem(string item, (int Least, int Most) limits)
    {
        var (range, step) = item.Split('/') is [var first, var second] ? (first, second) : (item, "1");
        return item.Count(sign => sign == '/') <= 1
            && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0
            && (range is "*" or "?" || (range.Split('-') is { Length: 1 or 2 } ends && ends.All(end => IsValue(end, limits))));
    }

    private static bool IsValue(string text, (int Least, int Most) limits) => Names.Contains(text.ToUpperInvariant())
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= limits.Least && number <= limits.Most);
}
