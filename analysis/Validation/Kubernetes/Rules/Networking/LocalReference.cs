namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>References to an object of any kind.</summary>
internal static class LocalReference
{
    /// <summary>Checks group, kind and name of a reference.</summary>
    public static IEnumerable<FieldError> Check(Field reference)
    {
        var group = reference["apiGroup"];
        return (group.Exists ? FieldErrors.Invalid(group, group.Text, ObjectNames.CheckSubdomain(group.Text)) : [])
            .Concat(CheckSegment(reference["kind"]))
            .Concat(CheckSegment(reference["name"]));
    }

    private static IEnumerable<FieldError> CheckSegment(Field name) =>
        name.Text.Length == 0 ? [FieldErrors.Required(name)] : FieldErrors.Invalid(name, name.Text, DnsNames.CheckPathSegment(name.Text));
}
