using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>Where a metric comes from, and which value an autoscaler wants of it.</summary>
internal static class MetricSource
{
    /// <summary>Checks a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="kind">Its kind, such as <c>pods</c>.</param>
    public static IEnumerable<FieldError> Check(Field source, string kind) => kind switch
    {
        "object" => ObjectReference.Check(source["describedObject"])
            .Concat(ObjectReference.CheckVersion(source["describedObject"]["apiVersion"]))
            .Concat(CheckIdentifier(source["metric"]))
            .Concat(CheckTarget(source["target"]))
            .Concat(Missing(source["target"], "value", "averageValue", "must set either a target value or averageValue")),
        "external" => CheckIdentifier(source["metric"])
            .Concat(CheckTarget(source["target"]))
            .Concat(Missing(source["target"], "value", "averageValue", "must set either a target value for metric or a per-pod target"))
            .Concat(Both(source["target"]["averageValue"], source["target"]["value"], "may not set both a target value for metric and a per-pod target")),
        "pods" => CheckIdentifier(source["metric"])
            .Concat(CheckTarget(source["target"]))
            .Concat(Missing(source["target"], "averageValue", "averageValue", "must specify a positive target averageValue")),
        "containerResource" => CheckName(source["name"])
            .Concat(source["name"].Text is { Length: > 0 } name ? ResourceNames.CheckOfContainer(source["name"].ToString(), name) : [])
            .Concat(CheckContainer(source["container"]))
            .Concat(CheckUse(source["target"])),
        _ => CheckName(source["name"]).Concat(CheckUse(source["target"])),
    };

    private static IEnumerable<FieldError> CheckName(Field name) =>
        name.Text.Length == 0 ? [FieldErrors.Required(name, "must specify a resource name")] : [];

    private static IEnumerable<FieldError> CheckUse(Field target) => CheckTarget(target)
        .Concat(Missing(target, "averageValue", "averageUtilization", "must set either a target raw value or a target utilization"))
        .Concat(Both(target["averageUtilization"], target["averageValue"], "may not set both a target raw value and a target utilization"));

    private static IEnumerable<FieldError> CheckContainer(Field container) => container.Text.Length == 0
        ? [FieldErrors.Required(container, "must specify a container")]
        : FieldErrors.Invalid(container, container.Text, ObjectNames.CheckLabel(container.Text));

    private static IEnumerable<FieldError> CheckIdentifier(Field metric) =>
        ObjectReference.CheckName(metric["name"], "must specify a metric name").Concat(LabelSelectors.Check(metric["selector"]));

    private static IEnumerable<FieldError> CheckTarget(Field target)
    {
        var (type, utilization) = (target["type"], target["averageUtilization"]);
        return (type.Text.Length == 0 ? new[] { FieldErrors.Required(type, "must specify a metric target type") } : [])
            .Concat(type.Text is "Utilization" or "Value" or "AverageValue"
                ? []
                : [FieldError.Invalid(type.ToString(), JsonValue.Create(type.Text), "must be either Utilization, Value, or AverageValue")])
            .Concat(CheckPositive(target["value"]))
            .Concat(CheckPositive(target["averageValue"]))
            .Concat(utilization.Integer < 1 ? [FieldErrors.Invalid(utilization, "must be greater than 0")] : []);
    }

    private static IEnumerable<FieldError> CheckPositive(Field amount) =>
        amount.Exists && Quantity.Parse(amount.Value) is { } value && value.CompareTo(Quantity.Zero) <= 0 ? [Amounts.Invalid(amount, "must be positive")] : [];

    private static IEnumerable<FieldError> Missing(Field target, string first, string named, string detail) =>
        target[first].Exists || target[named].Exists ? [] : [FieldErrors.Required(target[named], detail)];

    private static IEnumerable<FieldError> Both(Field first, Field forbidden, string detail) =>
        first.Exists && forbidden.Exists ? [FieldErrors.Forbidden(forbidden, detail)] : [];
}
