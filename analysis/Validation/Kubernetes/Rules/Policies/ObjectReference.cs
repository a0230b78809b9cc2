namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>A reference to an object of any kind, in an autoscaler.</summary>
internal static class ObjectReference
{
    /// <summary>Checks kind and name.</summary>
    public static IEnumerable<FieldError> Check(Field reference) => CheckName(reference["kind"], "").Concat(CheckName(reference["name"], ""));

    /// <summary>Checks a text that has to be there and fits into an address.</summary>
    /// <param name="name">The text.</param>
    /// <param name="missing">What is said when it is not there.</param>
    public static IEnumerable<FieldError> CheckName(Field name, string missing) => name.Text.Length == 0
        ? [FieldErrors.Required(name, missing)]
        : FieldErrors.Invalid(name, name.Text, DnsNames.CheckPathSegment(name.Text));

    /// <summary>Checks a version, with or without a group.</summary>
    public static IEnumerable<FieldError> CheckVersion(Field version) => version.Text.Count(letter => letter == '/') > 1
        ? [FieldErrors.Invalid(version, $"unexpected GroupVersion string: {version.Text}")]
        : [];

    /// <summary>Checks a version that needs a group.</summary>
    public static IEnumerable<FieldError> CheckGroup(Field version) => version.Text.IndexOf('/', StringComparison.Ordinal) > 0
        ? CheckVersion(version)
        : [FieldError.Invalid(version.ToString(), JsonValue.Create(version.Text), "apiVersion must specify API group")];
}
