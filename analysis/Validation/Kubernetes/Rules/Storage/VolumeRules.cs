using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>Volumes: how much they hold, how they are used, and where they are.</summary>
internal static class VolumeRules
{
    private static readonly ImmutableHashSet<string> Others =
    [
        "accessModes", "capacity", "claimRef", "mountOptions", "nodeAffinity", "persistentVolumeReclaimPolicy", "storageClassName",
        "volumeAttributesClassName", "volumeMode",
    ];

    public static IEnumerable<FieldError> Check(Field volume)
    {
        var (spec, modes, policy) = (volume["spec"], volume["spec"]["accessModes"], volume["spec"]["persistentVolumeReclaimPolicy"]);
        var terms = spec["nodeAffinity"]["required"]["nodeSelectorTerms"];
        return (modes.Count == 0 ? [FieldErrors.Required(modes)] : VolumeClaimRules.CheckModes(modes))
            .Concat(CheckCapacity(spec["capacity"]))
            .Concat(Choices.CheckGiven(policy.Text.Length > 0 ? policy : Field.None, "Delete", "Recycle", "Retain"))
            .Concat(CheckSource(spec))
            .Concat(spec["hostPath"]["path"].Text == "/" && policy.Text == "Recycle"
                ? [FieldErrors.Forbidden(policy, "may not be 'recycle' for a hostPath mount of '/'")]
                : [])
            .Concat(spec["nodeAffinity"].Exists && !spec["nodeAffinity"]["required"].Exists ? [FieldErrors.Required(spec["nodeAffinity"]["required"])] : [])
            .Concat(spec["nodeAffinity"]["required"].Exists && terms.Count == 0
                ? [FieldErrors.Required(terms, "must have at least one node selector term")]
                : [])
            .Concat(VolumeClaimRules.CheckClass(spec["storageClassName"]))
            .Concat(VolumeClaimRules.CheckClass(spec["volumeAttributesClassName"]))
            .Concat(Choices.CheckGiven(spec["volumeMode"], VolumeClaimRules.VolumeModes));
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after)
    {
        var (was, spec) = (before["spec"], after["spec"]);
        return (SourcesOf(was).Concat(SourcesOf(spec)).Any(source => !Immutable.IsSame(was[source], spec[source]))
                ? [FieldErrors.Forbidden(spec["persistentvolumesource"], "spec.persistentvolumesource is immutable after creation")]
                : Enumerable.Empty<FieldError>())
            .Concat(Immutable.Check(was["volumeMode"], new Field(spec["volumeMode"].Value, FieldPath.Root.Child("volumeMode")), "Filesystem"));
    }

    private static IEnumerable<string> SourcesOf(Field spec) =>
        spec.Entries.Where(entry => entry.Value.Exists && !Others.Contains(entry.Key)).Select(entry => entry.Key);

    private static IEnumerable<FieldError> CheckCapacity(Field capacity) => capacity.Count == 0 ? [FieldErrors.Required(capacity)]
        : (capacity["storage"].Exists && capacity.Count == 1
            ? Enumerable.Empty<FieldError>()
            : [FieldError.NotSupported(capacity.ToString(), capacity.Value, ["storage"])])
            .Concat(capacity.Entries.Where(entry => Quantity.Parse(entry.Value.Value) is { } amount && amount.CompareTo(Quantity.Zero) <= 0)
                .Select(entry => FieldErrors.Invalid(entry.Value, "must be greater than zero")));

    private static IEnumerable<FieldError> CheckSource(Field spec) => SourcesOf(spec).ToList() switch
    {
        [] => [FieldErrors.Required(spec, "must specify a volume type")],
        [var source] => CheckSource(source, spec[source]),
        [_, .. var more] => more.Select(source => FieldErrors.Forbidden(spec[source], "may not specify more than 1 volume type")),
    };

    private static IEnumerable<FieldError> CheckSource(string type, Field source) => type switch
    {
        "csi" => Needed(source, "driver", "volumeHandle"),
        "nfs" => Needed(source, "server", "path").Concat(source["path"].Text is { Length: > 0 } path && !path.StartsWith('/')
            ? [FieldErrors.Invalid(source["path"], "must be an absolute path")]
            : []),
        "hostPath" or "local" => Needed(source, "path"),
        "azureDisk" => Needed(source, "diskName", "diskURI"),
        "azureFile" => Needed(source, "secretName", "shareName"),
        _ => [],
    };

    private static IEnumerable<FieldError> Needed(Field source, params ImmutableArray<string> names) =>
        names.Where(name => source[name].Text.Length == 0).Select(name => FieldErrors.Required(source[name]));
}
