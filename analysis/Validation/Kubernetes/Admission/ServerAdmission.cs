using Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>What plugins of the server forbid, beside what a kind allows: some before an object is validated, some after.</summary>
internal static class ServerAdmission
{
    /// <summary>Errors of plugins that come before validation: the namespace must be there, a class must be known.</summary>
    public static IEnumerable<FieldError> Before(Field value, BuiltInKind kind, ClusterObjects cluster) =>
        (kind.IsNamespaced && cluster.IsKnown ? NamespaceExists.Check(value, cluster) : [])
            .Concat(kind.Type == "core.v1.Service" && cluster.IsKnown ? ServiceRange.Check(value, cluster) : [])
            .Concat(value["metadata"]["uid"].Text.Length > 0 ? [new FieldError("metadata.uid", "there is no object with this uid", IsBlocking: true)] : []);

    /// <summary>Errors of plugins that come after validation.</summary>
    public static IEnumerable<FieldError> After(Field value, BuiltInKind kind, ClusterObjects cluster) =>
        kind.Type == "core.v1.Pod" ? PodSecurityGate.Check(value, cluster) : [];

    /// <summary>Errors of plugins that come after the validation of a change.</summary>
    public static IEnumerable<FieldError> AfterUpdate(Field before, Field after, BuiltInKind kind, ClusterObjects cluster) =>
        kind.Type == "core.v1.PersistentVolumeClaim" && cluster.IsKnown ? VolumeGrowth.Check(before, after, cluster)
            : kind.Type == "core.v1.Pod" ? PodSecurityGate.CheckChange(before, after, cluster)
            : [];
}
