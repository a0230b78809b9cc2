using System.Globalization;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>A pod gets its priority from its class, and there is one class for pods without one.</summary>
internal static class PriorityAdmission
{
    /// <summary>Checks the class of a pod.</summary>
    public static IEnumerable<FieldError> Check(Field pod, ClusterObjects cluster)
    {
        var spec = pod["spec"];
        var (name, number, preemption) = (spec["priorityClassName"], spec["priority"], spec["preemptionPolicy"]);
        var found = Class(name.Text, cluster);
        if (!cluster.IsKnown)
        {
            yield break;
        }

        if (name.Text.Length > 0 && found is null)
        {
            yield return new(name.ToString(), $"no PriorityClass with name {name.Text} was found", IsBlocking: true);
            yield break;
        }

        var (priority, policy) = found ?? (0, "PreemptLowerPriority");
        if (number.Exists && number.Integer != priority)
        {
            yield return FieldErrors.Forbidden(number, string.Create(
                CultureInfo.InvariantCulture,
                $"the integer value of priority ({number.Integer}) must not be provided in pod spec; "
                    + $"priority admission controller computed {priority} from the given PriorityClass name"));
        }

        if (preemption.Exists && preemption.Text != policy)
        {
            yield return FieldErrors.Forbidden(
                preemption,
                $"the string value of PreemptionPolicy ({preemption.Text}) must not be provided in pod spec; "
                    + $"priority admission controller computed {policy} from the given PriorityClass name");
        }
    }

    /// <summary>Checks that there is no second class for pods without one.</summary>
    public static IEnumerable<FieldError> CheckClass(Field manifest, ClusterObjects cluster)
    {
        var (name, isDefault) = (manifest["metadata"]["name"].Text, manifest["globalDefault"]);
        var other = cluster.Of("PriorityClass").Select(Field.Of)
            .FirstOrDefault(known => known["globalDefault"].IsTrue && known["metadata"]["name"].Text != name, Field.None);
        return isDefault.IsTrue && other.Exists
            ? [FieldErrors.Forbidden(isDefault, $"PriorityClass {other["metadata"]["name"].Text} is already marked as default. Only one default can exist")]
            : [];
    }

    private static (long Priority, string Policy)? Class(string name, ClusterObjects cluster)
    {
        if (PriorityClassRules.OfSystem.TryGetValue(name, out var ofSystem))
        {
            return (ofSystem, "PreemptLowerPriority");
        }

        var known = name.Length > 0
            ? cluster.Find("PriorityClass", "", name)
            : cluster.Of("PriorityClass").FirstOrDefault(item => Field.Of(item)["globalDefault"].IsTrue);
        return known is null ? null : (Field.Of(known)["value"].Integer ?? 0, Field.Of(known)["preemptionPolicy"].TextOr("PreemptLowerPriority"));
    }
}
