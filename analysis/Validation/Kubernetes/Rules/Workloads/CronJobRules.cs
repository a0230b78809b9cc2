namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Jobs that are started by the clock.</summary>
internal static class CronJobRules
{
    // Jobs get the name with a time of eleven characters, and theirs may have 63.
    private const int MostNameCharacters = 52;

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (name, spec) = (manifest["metadata"]["name"], manifest["spec"]);
        var (schedule, job) = (spec["schedule"], spec["jobTemplate"]["spec"]);
        return (schedule.Text.Length == 0 ? [FieldErrors.Required(schedule)] : CheckSchedule(schedule))
            .Concat(FieldErrors.Negative(spec["startingDeadlineSeconds"]))
            .Concat(spec["timeZone"].Exists ? TimeZones.Check(spec["timeZone"]) : [])
            .Concat(Choices.CheckDefaulted(spec["concurrencyPolicy"], "Allow", "Forbid", "Replace"))
            .Concat(JobSpecRules.Check(job))
            .Concat(CheckSelector(job))
            .Concat(FieldErrors.Negative(spec["successfulJobsHistoryLimit"]))
            .Concat(FieldErrors.Negative(spec["failedJobsHistoryLimit"]))
            .Concat(name.Text.Length > MostNameCharacters ? [FieldErrors.Invalid(name, "must be no more than 52 characters")] : []);
    }

    private static IEnumerable<FieldError> CheckSchedule(Field schedule) => CronSchedule.Problem(schedule.Text) is { } problem
            ? [FieldErrors.Invalid(schedule, problem), .. CheckZone(schedule)]
            : CheckZone(schedule);

    private static IEnumerable<FieldError> CheckZone(Field schedule) => schedule.Text.Contains("TZ", StringComparison.Ordinal)
        ? [FieldErrors.Invalid(schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead")]
        : [];

    private static IEnumerable<FieldError> CheckSelector(Field job)
    {
        var (selector, manual) = (job["selector"], job["manualSelector"]);
        return (selector.Exists ? new[] { FieldErrors.Invalid(selector, "`selector` will be auto-generated") } : []).Concat(manual.IsTrue
            ? [FieldError.NotSupported(manual.ToString(), JsonValue.Create(true), ["nil", "false"])]
            : []);
    }
}
