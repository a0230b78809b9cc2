namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>What containers, pods and claims of a namespace may ask for.</summary>
internal static class LimitRangeRules
{
    private static readonly ImmutableHashSet<string> Types = ["Pod", "Container", "PersistentVolumeClaim"];
    private static readonly ImmutableArray<string> Defaults = ["default", "defaultRequest"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return manifest["spec"]["limits"].Items.SelectMany(limit => CheckType(limit["type"])
            .Concat(seen.Add(limit["type"].Text) ? [] : [FieldErrors.Duplicate(limit["type"])])
            .Concat(CheckLimit(LimitRangeDefaults.Of(limit))));
    }

    private static IEnumerable<FieldError> CheckLimit(Field limit)
    {
        var type = limit["type"].Text;
        var defaults = type == "Pod"
            ? Defaults.Where(name => limit[name].Count > 0).Select(name => FieldErrors.Forbidden(limit[name], "may not be specified when `type` is 'Pod'"))
            : Defaults.SelectMany(name => CheckNames(limit[name], type));
        return CheckNames(limit["max"], type)
            .Concat(CheckNames(limit["min"], type))
            .Concat(defaults)
            .Concat(type == "PersistentVolumeClaim" && !limit["min"]["storage"].Exists && !limit["max"]["storage"].Exists
                ? [FieldErrors.Required(limit["limits"], "either minimum or maximum storage value is required, but neither was provided")]
                : [])
            .Concat(CheckNames(limit["maxLimitRequestRatio"], type))
            .Concat(LimitOrder.Check(limit));
    }

    private static List<FieldError> CheckType(Field type)
    {
        var errors = FieldErrors.Invalid(type, type.Text, ObjectNames.CheckKey(type.Text)).ToList();
        return errors.Count > 0 || type.Text.Contains('/', StringComparison.Ordinal) || Types.Contains(type.Text)
            ? errors
            : [FieldErrors.Invalid(type, "must be a standard limit type or fully qualified")];
    }

    private static IEnumerable<FieldError> CheckNames(Field amounts, string type) => amounts.Entries.SelectMany(amount => type is "Pod" or "Container"
        ? ResourceNames.CheckOfContainer(amount.Value.ToString(), amount.Key)
        : ResourceNames.Check(amount.Value.ToString(), amount.Key));
}
