using Payments.Infra.Analysis.Validation.Kubernetes.Admission.Limits;
using Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;
using Payments.Infra.Analysis.Validation.Kubernetes.Admission.Policies;
using Payments.Infra.Analysis.Validation.Kubernetes.Admission.Quotas;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>What plugins of the server forbid, beside what a kind allows: some before an object is validated, some after.</summary>
internal static class ServerAdmission
{
    private const string Pod = "core.v1.Pod";
    private const string Claim = "core.v1.PersistentVolumeClaim";

    /// <summary>Errors of plugins that come before validation: the namespace must be there, a class must be known.</summary>
    public static IEnumerable<FieldError> Before(Field value, BuiltInKind kind, ClusterObjects cluster) => First(
        () => ObjectIdentity.Check(value),
        () => kind.IsNamespaced && cluster.IsKnown ? NamespaceExists.Check(value, cluster) : [],
        () => kind.Type == "core.v1.Service" && cluster.IsKnown ? ServiceRange.Check(value, cluster) : [],
        () => kind.Type == Pod ? ServiceAccountAdmission.Check(value, cluster) : [],
        () => kind.Type == Pod ? PriorityAdmission.Check(value, cluster) : [],
        () => kind.Type == Pod ? RuntimeClassAdmission.Check(value, cluster) : []);

    /// <summary>An object as plugins leave it for validation.</summary>
    public static Field Fill(Field value, BuiltInKind kind, ClusterObjects cluster) => kind.Type == Pod ? LimitDefaults.Of(value, cluster) : value;

    /// <summary>An object and a change of it as the server has them: what plugins have filled in stays when the change leaves it out.</summary>
    public static (Field Before, Field After) Kept(Field before, Field after, BuiltInKind kind, ClusterObjects cluster) =>
        kind.Type == Claim && !before["spec"]["storageClassName"].Exists
            ? (DefaultStorageClass.Fill(before, cluster), DefaultStorageClass.Fill(after, cluster))
            : (before, after);

    /// <summary>Errors of plugins that come after validation.</summary>
    public static IEnumerable<FieldError> After(Field value, BuiltInKind kind, ClusterObjects cluster) => First(
        () => kind.Type switch
        {
            Pod => LimitAdmission.CheckPod(value, cluster),
            Claim => LimitAdmission.CheckClaim(value, cluster),
            "scheduling.v1.PriorityClass" => PriorityAdmission.CheckClass(value, cluster),
            _ => [],
        },
        () => kind.Type == Pod ? PodSecurityGate.Check(value, cluster) : [],
        () => PolicyAdmission.Check(new(value, Before: null, kind.IsNamespaced), cluster),
        () => kind.IsNamespaced ? QuotaAdmission.Check(value, cluster) : [],
        () => ObjectSize.CheckStorage(value.Value));

    /// <summary>Errors of plugins that come after the validation of a change.</summary>
    public static IEnumerable<FieldError> AfterUpdate(Field before, Field value, BuiltInKind kind, ClusterObjects cluster) => First(
        () => kind.Type == Claim && cluster.IsKnown ? VolumeGrowth.Check(before, value, cluster) : [],
        () => kind.Type switch
        {
            Claim => LimitAdmission.CheckClaim(value, cluster),
            "scheduling.v1.PriorityClass" => PriorityAdmission.CheckClass(value, cluster),
            _ => [],
        },
        () => kind.Type == Pod ? PodSecurityGate.CheckChange(before, value, cluster) : [],
        () => PolicyAdmission.Check(new(value, before.Value as JsonObject, kind.IsNamespaced), cluster),
        () => ObjectSize.CheckStorage(value.Value));

    // A plugin that refuses is the last one that is asked.
    private static List<FieldError> First(params ImmutableArray<Func<IEnumerable<FieldError>>> plugins) =>
        plugins.Select(plugin => plugin().ToList()).FirstOrDefault(errors => errors.Count > 0) ?? [];
}
