namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Volumes of a pod.</summary>
internal static class VolumeRules
{
    /// <summary>Checks volumes.</summary>
    /// <param name="volumes">The volumes.</param>
    /// <param name="podName">Name of the pod; empty for a template.</param>
    /// <returns>The volumes with which nothing is wrong, and the errors of the others.</returns>
    public static (ImmutableDictionary<string, Field> Right, ImmutableArray<FieldError> Errors) Check(Field volumes, string podName)
    {
        var right = ImmutableDictionary.CreateBuilder<string, Field>(StringComparer.Ordinal);
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        var created = podName.Length == 0 ? [] : volumes.Items.Where(volume => volume["ephemeral"].Exists)
            .Select(volume => $"{podName}-{volume["name"].Text}").ToHashSet(StringComparer.Ordinal);
        foreach (var volume in volumes.Items)
        {
            var name = volume["name"];
            var wrong = VolumeSources.Check(volume, podName)
                .Concat(PodErrors.NeededLabel(name))
                .Concat(right.ContainsKey(name.Text) ? [FieldErrors.Duplicate(name)] : [])
                .ToList();
            if (wrong.Count == 0)
            {
                right.Add(name.Text, volume);
            }

            errors.AddRange(wrong);
            var claim = volume["persistentVolumeClaim"]["claimName"];
            if (created.Contains(claim.Text))
            {
                errors.Add(PodErrors.Text(claim, "must not reference a PVC that gets created for an ephemeral volume"));
            }
        }

        return (right.ToImmutable(), errors.ToImmutable());
    }
}
