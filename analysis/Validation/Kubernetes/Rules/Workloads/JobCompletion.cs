using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>When a Job is done: after any pods, or after one of each index.</summary>
internal static class JobCompletion
{
    private const long Most = 100_000;
    private const long MostOfMany = 10_000;

    public static IEnumerable<FieldError> Check(Field spec)
    {
        var mode = spec["completionMode"];
        return mode.Text == "Indexed" ? CheckIndexed(spec)
            : mode.Exists && mode.Text != "NonIndexed" ? Choices.Check(mode, "NonIndexed", "Indexed")
            : Of(spec["backoffLimitPerIndex"], spec["maxFailedIndexes"]).Where(field => field.Exists).Select(
                field => FieldErrors.Invalid(field, "requires indexed completion mode"));
    }

    private static IEnumerable<FieldError> CheckIndexed(Field spec)
    {
        var (completions, parallelism, failed) = (spec["completions"], spec["parallelism"], spec["maxFailedIndexes"]);
        var errors = (completions.Exists ? [] : Of(FieldErrors.Required(completions, "when completion mode is Indexed")))
            .Concat(AtMost(parallelism, Most, " when completion mode is Indexed"))
            .Concat(failed.Integer > completions.Integer ? Of(FieldErrors.Invalid(failed, "must be less than or equal to completions")) : [])
            .Concat(AtMost(failed, Most, ""));
        return completions.Integer > Most && spec["backoffLimitPerIndex"].Exists ? errors.Concat(CheckMany(parallelism, failed)) : errors;
    }

    private static IEnumerable<FieldError> CheckMany(Field parallelism, Field failed)
    {
        const string WhenMany = " when completions are above 100000 and used with backoff limit per index";
        return (failed.Exists ? [] : Of(FieldErrors.Required(failed, "must be specified when completions is above 100000")))
            .Concat(AtMost(parallelism, MostOfMany, WhenMany))
            .Concat(AtMost(failed, MostOfMany, WhenMany));
    }

    private static IEnumerable<FieldError> AtMost(Field field, long most, string when) => field.Integer > most
        ? [FieldErrors.Invalid(field, string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {most}{when}"))]
        : [];

    private static T[] Of<T>(params T[] items) => items;
}
