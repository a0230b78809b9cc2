namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>
/// How often the spec of an object has changed. The server counts that itself where kinds have a spec that something acts on; of the others it keeps what
/// a client says (<c>strategy.go</c> of each kind).
/// </summary>
internal static class Generations
{
    private static readonly ImmutableHashSet<string> Kept =
    [
        "core.v1.ConfigMap", "core.v1.Endpoints", "core.v1.LimitRange", "core.v1.Namespace", "core.v1.PersistentVolume", "core.v1.PersistentVolumeClaim",
        "core.v1.ResourceQuota", "core.v1.Secret", "core.v1.Service", "core.v1.ServiceAccount", "coordination.v1.Lease", "rbac.v1.ClusterRole",
        "rbac.v1.ClusterRoleBinding", "rbac.v1.Role", "rbac.v1.RoleBinding", "storage.v1.StorageClass",
    ];

    /// <summary>Checks the count of an object.</summary>
    /// <param name="metadata">Metadata of the object.</param>
    /// <param name="type">The object's type, such as <c>core.v1.Secret</c>.</param>
    public static IEnumerable<FieldError> Check(Field metadata, string type) => Kept.Contains(type) ? FieldErrors.Negative(metadata["generation"]) : [];

    /// <summary>Checks that the count of a changed object is not less than it was.</summary>
    /// <param name="before">Metadata before the change.</param>
    /// <param name="after">Metadata after it.</param>
    /// <param name="type">The object's type.</param>
    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after, string type) =>
        Kept.Contains(type) && after["generation"].Integer < (before["generation"].Integer ?? 0)
            ? [FieldErrors.Invalid(after["generation"], "must not be decremented")]
            : [];
}
