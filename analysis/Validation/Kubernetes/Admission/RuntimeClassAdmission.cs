using Payments.Infra.Analysis.Validation.Kubernetes.Rules;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>A pod needs its runtime class, and takes over what that costs.</summary>
internal static class RuntimeClassAdmission
{
    public static IEnumerable<FieldError> Check(Field pod, ClusterObjects cluster)
    {
        var (name, overhead) = (pod["spec"]["runtimeClassName"], pod["spec"]["overhead"]);
        var known = name.Text.Length > 0 ? cluster.Find("RuntimeClass", "", name.Text) : null;
        var cost = known is null ? Field.None : Field.Of(known)["overhead"]["podFixed"];
        return !cluster.IsKnown ? []
            : name.Text.Length > 0 && known is null ? [FieldErrors.Forbidden(name, $"pod rejected: RuntimeClass \"{name.Text}\" not found")]
            : overhead.Count == 0 ? []
            : !cost.Exists ? [FieldErrors.Forbidden(overhead, "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead")]
            : !Unchanged.IsSame(cost, overhead, "map<quantity>")
                ? [FieldErrors.Forbidden(overhead, "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead")]
            : [];
    }
}
