namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Names of a kind of custom resource. Those of one object and of a list are made from the kind where they are left out.</summary>
internal static class DefinitionNames
{
    public static IEnumerable<FieldError> Check(Field names)
    {
        var (kind, list, singular) = (names["kind"], names["listKind"], names["singular"]);
        return (names["plural"].Text.Length == 0 ? [FieldErrors.Required(names["plural"])] : CheckLabel(names["plural"]))
            .Concat(singular.Text.Length > 0 ? CheckLabel(singular)
                : kind.Text.Length > 0 ? CheckLabel(singular with { Value = kind.Text.ToLowerInvariant() })
                : [FieldErrors.Required(singular)])
            .Concat(kind.Text.Length > 0 ? CheckKind(kind) : [FieldErrors.Required(kind)])
            .Concat(list.Text.Length > 0 ? CheckKind(list)
                : kind.Text.Length > 0 ? CheckKind(list with { Value = $"{kind.Text}List" })
                : [FieldErrors.Required(list)])
            .Concat(kind.Text.Length > 0 && kind.Text == list.Text ? [FieldErrors.Invalid(list, "kind and listKind may not be the same")] : [])
            .Concat(names["shortNames"].Items.SelectMany(CheckLabel))
            .Concat(names["categories"].Items.SelectMany(CheckLabel));
    }

    private static IEnumerable<FieldError> CheckLabel(Field name) =>
        string.Join(',', DnsNames.CheckLabel(name.Text)) is { Length: > 0 } problems ? [FieldErrors.Invalid(name, problems)] : [];

    private static IEnumerable<FieldError> CheckKind(Field kind) =>
        string.Join(',', DnsNames.CheckLabel(kind.Text.ToLowerInvariant())) is { Length: > 0 } problems
        ? [FieldErrors.Invalid(kind, $"may have mixed case, but should otherwise match: {problems}")]
        : [];
}
