using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>What a Job does, of its own or made by a CronJob.</summary>
internal static class JobSpecRules
{
    private const int MostManagerCharacters = 63;

    private static readonly ImmutableArray<string> Numbers =
    [
        "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes",
    ];

    public static IEnumerable<FieldError> Check(Field spec) => Numbers.SelectMany(name => FieldErrors.Negative(spec[name]))
        .Concat(spec["maxFailedIndexes"].Exists && !spec["backoffLimitPerIndex"].Exists
            ? [FieldErrors.Required(spec["backoffLimitPerIndex"], "when maxFailedIndexes is specified")]
            : [])
        .Concat(spec["managedBy"].Exists ? CheckManager(spec["managedBy"]) : [])
        .Concat(JobCompletion.Check(spec))
        .Concat(spec["podFailurePolicy"].Exists ? PodFailurePolicy.Check(spec) : [])
        .Concat(CheckSuccess(spec["successPolicy"], spec))
        .Concat(CheckReplacement(spec["podReplacementPolicy"], spec))
        .Concat(PodTemplateRules.Check(spec["template"]))
        .Concat(CheckRestart(spec["template"]["spec"]["restartPolicy"], spec));

    private static IEnumerable<FieldError> CheckManager(Field name) =>
        DnsNames.CheckDomainPath(name).Concat(name.Text.Length > MostManagerCharacters ? [FieldErrors.TooLong(name, MostManagerCharacters)] : []);

    private static IEnumerable<FieldError> CheckSuccess(Field policy, Field spec) => !policy.Exists ? []
        : spec["completionMode"].Text != "Indexed" ? [FieldErrors.Invalid(policy, "requires indexed completion mode")]
        : SuccessPolicy.Check(policy, spec["completions"].Integer);

    private static IEnumerable<FieldError> CheckReplacement(Field policy, Field spec) => !policy.Exists ? []
        : spec["podFailurePolicy"].Exists ? Choices.Check(policy, "Failed")
        : Choices.Check(policy, "Failed", "TerminatingOrFailed");

    private static IEnumerable<FieldError> CheckRestart(Field policy, Field spec) => policy.TextOr("Always") switch
    {
        "Always" => [FieldErrors.Required(policy, "valid values: \"OnFailure\", \"Never\"")],
        "Never" => [],
        "OnFailure" => spec["podFailurePolicy"].Exists
            ? [FieldErrors.Invalid(policy, "only \"Never\" is supported when podFailurePolicy is specified")]
            : [],
        _ => Choices.Check(policy, "OnFailure", "Never"),
    };
}
