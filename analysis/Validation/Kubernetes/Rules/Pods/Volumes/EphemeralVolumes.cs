using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Claims of volumes that live as long as a pod.</summary>
internal static class EphemeralVolumes
{
    private static readonly ImmutableHashSet<string> InMetadata = ["annotations", "labels"];

    public static IEnumerable<FieldError> Check(Field source)
    {
        var template = source["volumeClaimTemplate"];
        var metadata = template["metadata"];
        return !template.Exists
            ? [FieldErrors.Required(template)]
            : ObjectMetadata.CheckAnnotations(metadata["annotations"])
                .Concat(ObjectMetadata.CheckLabels(metadata["labels"]))
                .Concat(metadata.Entries.Where(entry => entry.Value.Exists && !InMetadata.Contains(entry.Key))
                    .Select(entry => FieldErrors.Forbidden(metadata[entry.Key], "cannot be set")))
                .Concat(VolumeClaimRules.CheckSpec(template["spec"]));
    }
}
