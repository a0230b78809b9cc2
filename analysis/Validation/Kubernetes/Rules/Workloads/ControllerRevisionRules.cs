namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Former states of a controller.</summary>
internal static class ControllerRevisionRules
{
    public static IEnumerable<FieldError> Check(Field manifest) => (manifest["data"].Exists
            ? []
            : new[] { FieldErrors.Required(manifest["data"], "data is mandatory") })
        .Concat(FieldErrors.Negative(manifest["revision"]));

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) => Unchanged.Check(before["data"], after["data"], "any");
}
