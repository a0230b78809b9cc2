using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Pods that run on every node.</summary>
internal static class DaemonSetRules
{
    private static readonly ImmutableArray<string> Strategy = ["Type", "RollingUpdate"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var (selector, template) = (spec["selector"], spec["template"]);
        return LabelSelectors.Check(selector)
            .Concat(TemplateSelection.IsReadable(selector) ? TemplateSelection.CheckMatch(selector, template) : [])
            .Concat(selector.Exists && LabelSelectors.IsEmpty(selector) ? [FieldErrors.Invalid(selector, "empty selector is invalid for daemonset")] : [])
            .Concat(PodTemplateRules.Check(template))
            .Concat(LastingPods.Check(template, "DaemonSet"))
            .Concat(FieldErrors.Negative(spec["minReadySeconds"]))
            .Concat(CheckStrategy(spec["updateStrategy"]))
            .Concat(FieldErrors.Negative(spec["revisionHistoryLimit"]));
    }

    private static IEnumerable<FieldError> CheckStrategy(Field strategy) => strategy["type"].TextOr("RollingUpdate") switch
    {
        "OnDelete" => [],
        "RollingUpdate" => CheckRolling(strategy["rollingUpdate"]["maxUnavailable"], strategy["rollingUpdate"]["maxSurge"]),
        _ => [InternalForm.NotSupported(strategy, Strategy.AsSpan(), "RollingUpdate", "OnDelete")],
    };

    private static IEnumerable<FieldError> CheckRolling(Field unavailable, Field surge) => IntOrPercent.Check(unavailable)
        .Concat(IntOrPercent.Check(surge))
        .Concat(IntOrPercent.CheckAtMostAll(unavailable))
        .Concat(IntOrPercent.CheckAtMostAll(surge))
        .Concat((IntOrPercent.IsNone(unavailable, usual: 1), IntOrPercent.IsNone(surge, usual: 0)) switch
        {
            (false, false) => [FieldErrors.Invalid(surge, "may not be set when maxUnavailable is non-zero")],
            (true, true) => [FieldErrors.Required(unavailable, "cannot be 0 when maxSurge is 0")],
            _ => [],
        });
}
