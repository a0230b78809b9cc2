namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>Webhooks that the server asks before it stores an object.</summary>
internal static class WebhookRules
{
    private static readonly ImmutableArray<string> SideEffects = ["None", "NoneOnDryRun"];

    /// <summary>Checks webhooks.</summary>
    public static IEnumerable<FieldError> Check(Field configuration)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return configuration["webhooks"].Items.SelectMany(hook => CheckHook(hook)
            .Concat(ReviewVersions.Check(hook["admissionReviewVersions"], "must specify one of v1, v1beta1"))
            .Concat(hook["name"].Text.Length == 0 || names.Add(hook["name"].Text) ? [] : [FieldErrors.Duplicate(hook["name"])]));
    }

    /// <summary>Checks webhooks that change objects.</summary>
    public static IEnumerable<FieldError> CheckMutating(Field configuration) => Check(configuration).Concat(configuration["webhooks"].Items.SelectMany(
        hook => Choices.CheckGiven(hook["reinvocationPolicy"], "IfNeeded", "Never")));

    private static IEnumerable<FieldError> CheckHook(Field hook)
    {
        var (effects, timeout) = (hook["sideEffects"], hook["timeoutSeconds"]);
        return DnsNames.CheckFullyQualified(hook["name"])
            .Concat(hook["rules"].Items.SelectMany(MatchRules.CheckRule))
            .Concat(Choices.CheckGiven(hook["failurePolicy"], "Fail", "Ignore"))
            .Concat(Choices.CheckGiven(hook["matchPolicy"], "Equivalent", "Exact"))
            .Concat(effects.Exists ? Choices.Check(effects, SideEffects)
                : [FieldErrors.Required(effects, $"must specify one of {string.Join(", ", SideEffects)}")])
            .Concat(timeout.Integer is < 1 or > 30 ? [FieldErrors.Invalid(timeout, "the timeout value must be between 1 and 30 seconds")] : [])
            .Concat(LabelSelectors.Check(hook["namespaceSelector"]))
            .Concat(LabelSelectors.Check(hook["objectSelector"]))
            .Concat(WebhookClient.Check(hook["clientConfig"]))
            .Concat(MatchConditions.Check(hook["matchConditions"], PolicyVariables.None));
    }
}
