using System.Globalization;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>A schedule in five fields, such as <c>0 2 * * *</c>, or a word such as <c>@daily</c>.</summary>
internal static class CronSchedule
{
    private const string Every = "@every ";
    private const int FieldCount = 5;

    private static readonly ImmutableHashSet<string> Words = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
    private static readonly ImmutableArray<string> Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly ImmutableArray<string> Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly ImmutableArray<CronRange.Bounds> Fields =
    [
        new(0, 59, []), new(0, 23, []), new(1, 31, []), new(1, 12, Months), new(0, 6, Days),
    ];

    /// <summary>Why a text is no schedule; null when it is one.</summary>
    public static string? Problem(string text)
    {
        if (text.StartsWith("TZ=", StringComparison.Ordinal) || text.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var (equals, space) = (text.IndexOf('=', StringComparison.Ordinal), text.IndexOf(' ', StringComparison.Ordinal));
            if (space < 0)
            {
                return "expected a schedule after the time zone";
            }

            var zone = text[(equals + 1)..space];
            return TimeZones.Problem(zone) is { } unknown ? $"provided bad location {zone}: {unknown}" : Problem(text[space..].Trim());
        }

        return text.StartsWith('@') ? WordProblem(text) : FieldsProblem(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? WordProblem(string text) => Words.Contains(text) ? null
        : !text.StartsWith(Every, StringComparison.Ordinal) ? $"unrecognized descriptor: {text}"
        : GoDuration.Parse(text[Every.Length..]).Problem is { } problem ? $"failed to parse duration {text}: {problem}"
        : null;

    private static string? FieldsProblem(string[] fields) => fields.Length != FieldCount
        ? string.Create(CultureInfo.InvariantCulture, $"expected exactly {FieldCount} fields, found {fields.Length}: {GoText.List(fields)}")
        : fields.Zip(Fields).SelectMany(field => field.First.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(range => CronRange.Problem(range, field.Second))).FirstOrDefault(problem => problem is not null);
}
