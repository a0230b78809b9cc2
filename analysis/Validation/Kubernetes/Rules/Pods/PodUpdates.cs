using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Changes of a pod: images, tolerations that are added, a nearer deadline, scheduling gates that open; little else.</summary>
internal static class PodUpdates
{
    private const string Immutable = "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,"
        + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),"
        + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    private static readonly ImmutableArray<string> Lists = ["containers", "initContainers"];

    /// <summary>Checks a change.</summary>
    public static IEnumerable<FieldError> Check(Field before, Field after)
    {
        var (old, spec) = (StoredPod.OfPod(before), StoredPod.OfPod(after));
        var annotations = CheckAnnotations(before["metadata"]["annotations"], after["metadata"]["annotations"]);
        var counts = Lists
            .Where(list => old[list].Count != spec[list].Count)
            .Take(1)
            .Select(list => FieldErrors.Forbidden(spec[list], "pod updates may not add or remove containers"))
            .ToList();
        return annotations.Concat(counts.Count > 0 ? counts : CheckSpec(old, spec));
    }

    private static IEnumerable<FieldError> CheckSpec(Field old, Field spec)
    {
        var (oldDeadline, deadline) = (old["activeDeadlineSeconds"], spec["activeDeadlineSeconds"]);
        if (deadline.Integer is < 0 or > int.MaxValue)
        {
            return PodErrors.Range(deadline, 0, int.MaxValue);
        }

        if (oldDeadline.Integer < deadline.Integer)
        {
            return [FieldErrors.Invalid(deadline, "must be less than or equal to previous value")];
        }

        var lost = oldDeadline.Exists && !deadline.Exists
            ? new[] { FieldErrors.Invalid(deadline, "must not update from a positive integer to nil value") }
            : [];
        return lost
            .Concat(CheckTolerations(old["tolerations"], spec["tolerations"]))
            .Concat(CheckGates(old["schedulingGates"], spec["schedulingGates"]))
            .Concat(old["schedulingGates"].Count > 0 ? GatedPodUpdates.Check(old, spec) : [])
            .Concat(PodForm.IsSame(old, spec) ? [] : [FieldErrors.Forbidden(spec, Immutable)]);
    }

    private static IEnumerable<FieldError> CheckTolerations(Field old, Field tolerations)
    {
        var now = tolerations.Items.Select(WithoutSeconds).ToList();
        return old.Items.Select(WithoutSeconds).All(item => now.Any(other => JsonNode.DeepEquals(item, other))) ? []
            : [FieldErrors.Forbidden(tolerations, "existing toleration can not be modified except its tolerationSeconds")];
    }

    private static JsonNode? WithoutSeconds(Field toleration)
    {
        var copy = toleration.Value?.DeepClone();
        (copy as JsonObject)?.Remove("tolerationSeconds");
        return copy;
    }

    private static IEnumerable<FieldError> CheckGates(Field old, Field gates)
    {
        var known = old.Items.Select(gate => gate["name"].Text).ToHashSet(StringComparer.Ordinal);
        return gates.Items.Select(gate => gate["name"])
            .Where(name => !known.Contains(name.Text))
            .Select(name => FieldErrors.Forbidden(name, $"only deletion is allowed, but found new scheduling gate '{name.Text}'"));
    }

    private static IEnumerable<FieldError> CheckAnnotations(Field old, Field annotations)
    {
        foreach (var (key, value) in old.Entries.Where(entry => annotations[entry.Key].Text != entry.Value.Text || !annotations[entry.Key].Exists))
        {
            if (Name(key) is { } name)
            {
                yield return FieldError.Forbidden(annotations.Path.Key(key).ToString(), $"may not remove or update {name}");
            }
        }

        foreach (var (key, value) in annotations.Entries.Where(entry => !old[entry.Key].Exists))
        {
            if (Name(key) is { } name)
            {
                yield return FieldErrors.Forbidden(value, $"may not add {name}");
            }
        }
    }

    private static string? Name(string key) => key.StartsWith(ProfileAnnotations.AppArmor, StringComparison.Ordinal) ? "AppArmor annotations"
        : key == PodAnnotations.Mirror ? "mirror pod annotation"
        : null;
}
