namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Definitions of custom resources: group, names, versions with their schemas, and how versions turn into each other.</summary>
internal static class DefinitionRules
{
    private const string Approval = "api-approved.kubernetes.io";

    public static IEnumerable<FieldError> Check(Field definition)
    {
        var (spec, name) = (definition["spec"], definition["metadata"]["name"]);
        var (names, group, unknown) = (spec["names"], spec["group"], spec["preserveUnknownFields"]);
        return (name.Text.Length > 0 && name.Text != $"{names["plural"].Text}.{group.Text}"
                ? [FieldErrors.Invalid(name, "must be spec.names.plural+\".\"+spec.group")]
                : Enumerable.Empty<FieldError>())
            .Concat(CheckGroup(group))
            .Concat(spec["scope"].Text.Length == 0 ? [FieldErrors.Required(spec["scope"])] : Choices.Check(spec["scope"], "Cluster", "Namespaced"))
            .Concat(DefinitionNames.Check(names))
            .Concat(DefinitionVersions.Check(spec))
            .Concat(ConversionRules.Check(spec["conversion"], unknown.IsTrue))
            .Concat(CheckApproval(group, definition["metadata"]["annotations"]))
            .Concat(unknown.IsTrue
                ? [FieldErrors.Invalid(unknown, "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead")]
                : []);
    }

    public static IEnumerable<FieldError> CheckNew(Field definition) => StoredVersions.CheckNew(definition["spec"]["versions"]);

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after)
    {
        var (was, spec) = (before["spec"], after["spec"]);
        return Immutable.Check(was["scope"], spec["scope"])
            .Concat(Immutable.Check(was["names"]["kind"], spec["names"]["kind"]))
            .Concat(Immutable.Check(was["group"], spec["group"]))
            .Concat(Immutable.Check(was["names"]["plural"], spec["names"]["plural"]))
            .Concat(CaBundles.CheckUpdate(was["conversion"], spec["conversion"]))
            .Concat(StoredVersions.CheckUpdate(was["versions"], spec["versions"]));
    }

    private static IEnumerable<FieldError> CheckGroup(Field group) => group.Text.Length == 0 ? [FieldErrors.Required(group)]
        : string.Join(',', ObjectNames.CheckSubdomain(group.Text)) is { Length: > 0 } problems ? [FieldErrors.Invalid(group, problems)]
        : !group.Text.Contains('.', StringComparison.Ordinal) ? [FieldErrors.Invalid(group, "should be a domain with at least one dot")]
        : [];

    // Groups of the community need a consent.
    private static IEnumerable<FieldError> CheckApproval(Field group, Field annotations)
    {
        var isProtected = group.Text is "k8s.io" or "kubernetes.io"
            || group.Text.EndsWith(".k8s.io", StringComparison.Ordinal) || group.Text.EndsWith(".kubernetes.io", StringComparison.Ordinal);
        var (approval, path) = (annotations[Approval].Text, annotations.Path.Key(Approval).ToString());
        const string See = ", see https://github.com/kubernetes/enhancements/pull/1111";
        return !isProtected || approval.StartsWith("unapproved", StringComparison.Ordinal) ? []
            : approval.Length == 0 ? [FieldError.Required(path, $"protected groups must have approval annotation \"{Approval}\"{See}")]
            : Go.GoUrl.Parse(approval) is { Problem: null, Host.Length: > 0, Scheme.Length: > 0 } ? []
            : [FieldError.Invalid(
                path,
                approval,
                $"protected groups must have approval annotation \"{Approval}\" with either a URL or a reason starting with \"unapproved\"{See}")];
    }
}
