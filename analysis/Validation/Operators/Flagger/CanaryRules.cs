namespace Payments.Infra.Analysis.Validation.Operators.Flagger;

/// <summary>
/// Canaries (Flagger 1.44, <c>verifyCanary</c> in pkg/controller/controller.go and <c>runMetricChecks</c> in scheduler_metrics.go). There is no webhook: the
/// controller takes the object, and leaves the workload as it is, or takes each new version back.
/// </summary>
internal static class CanaryRules
{
    private static readonly ImmutableArray<string> BuiltIn = ["request-success-rate", "request-duration"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return CheckTarget(spec).Concat(CheckAffinity(spec["analysis"]["sessionAffinity"])).Concat(spec["analysis"]["metrics"].Items.SelectMany(CheckMetric));
    }

    private static IEnumerable<FieldError> CheckTarget(Field spec)
    {
        var (provider, target) = (spec["provider"], spec["targetRef"]);
        var isKnative = target["kind"].Text == "Service" && target["apiVersion"].Text.StartsWith("serving.knative.dev/", StringComparison.Ordinal);
        return isKnative && provider.Text != "knative"
            ? [FieldErrors.Invalid(provider, $"can't use {provider.Text} provider with Knative Service as target")]
            : !isKnative && provider.Text == "knative"
                ? [FieldErrors.Invalid(provider, $"can't use {target["apiVersion"].Text}/{target["kind"].Text} as target if provider is set to knative")]
                : isKnative && spec["autoscalerRef"].Exists ? [FieldErrors.Forbidden(spec["autoscalerRef"], "can't use autoscaler with Knative Service")] : [];
    }

    private static IEnumerable<FieldError> CheckAffinity(Field affinity) => affinity.Exists && affinity["cookieName"].Text == affinity["primaryCookieName"].Text
        ? [FieldErrors.Invalid(affinity["primaryCookieName"], "can't use the same cookie name for both primary and cookie name; make them differ")]
        : [];

    private static IEnumerable<FieldError> CheckMetric(Field metric) =>
        metric["name"].Text.Length > 0 && !BuiltIn.Contains(metric["name"].Text) && !metric["templateRef"].Exists && metric["query"].Text.Length == 0
            ? [FieldErrors.Required(metric["templateRef"], $"no usable metrics template and query were configured; {string.Join(" and ", BuiltIn)} need none")]
            : [];
}
