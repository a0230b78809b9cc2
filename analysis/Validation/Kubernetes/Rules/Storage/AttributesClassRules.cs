namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>Classes of attributes that a volume can change to.</summary>
internal static class AttributesClassRules
{
    public static IEnumerable<FieldError> Check(Field value) => Provisioners.CheckName(value["driverName"])
        .Concat(value["parameters"].Count == 0
            ? [FieldErrors.Required(value["parameters"], "must contain at least one key/value pair")]
            : Provisioners.CheckParameters(value["parameters"]));

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) =>
        Provisioners.CheckSame(before["driverName"], after["driverName"]).Concat(Provisioners.CheckSame(before["parameters"], after["parameters"]));
}
