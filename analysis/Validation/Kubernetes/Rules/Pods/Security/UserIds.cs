namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Numbers of users and groups.</summary>
internal static class UserIds
{
    /// <summary>Checks a number, where there is one.</summary>
    public static IEnumerable<FieldError> Check(Field id) => id.Exists ? PodErrors.Range(id, 0, int.MaxValue) : [];
}
