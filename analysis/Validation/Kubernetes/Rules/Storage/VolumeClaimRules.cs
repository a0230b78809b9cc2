using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>Claims of volumes: how much storage, for how many, of which class.</summary>
internal static class VolumeClaimRules
{
    /// <summary>How volumes are used.</summary>
    public static readonly ImmutableArray<string> AccessModes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];

    /// <summary>What volumes are to a container.</summary>
    public static readonly ImmutableArray<string> VolumeModes = ["Block", "Filesystem"];

    /// <summary>Checks a claim.</summary>
    public static IEnumerable<FieldError> Check(Field claim) => CheckSpec(claim["spec"]);

    /// <summary>Checks what is claimed, also where a controller makes the claims from a template.</summary>
    public static IEnumerable<FieldError> CheckSpec(Field spec)
    {
        var modes = spec["accessModes"];
        return (modes.Count == 0 ? [FieldErrors.Required(modes, "at least 1 access mode is required")] : CheckModes(modes))
            .Concat(LabelSelectors.Check(spec["selector"]))
            .Concat(CheckStorage(spec["resources"]))
            .Concat(CheckClass(spec["storageClassName"]))
            .Concat(Choices.CheckGiven(spec["volumeMode"], VolumeModes))
            .Concat(CheckSource(spec["dataSourceRef"]))
            .Concat(CheckClass(spec["volumeAttributesClassName"]));
    }

    /// <summary>Errors about modes of access, whose field has no index.</summary>
    public static IEnumerable<FieldError> CheckModes(Field modes)
    {
        var isExclusive = modes.Items.Any(mode => mode.Text == "ReadWriteOncePod") && modes.Items.Any(mode => mode.Text != "ReadWriteOncePod");
        return modes.Items.SelectMany(mode => Choices.Check(mode with { Path = modes.Path }, AccessModes))
            .Concat(isExclusive ? [FieldErrors.Forbidden(modes, "may not use ReadWriteOncePod with other access modes")] : []);
    }

    /// <summary>The error about the name of a class.</summary>
    public static IEnumerable<FieldError> CheckClass(Field name) =>
        name.Text.Length > 0 ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckSubdomain(name.Text)) : [];

    private static IEnumerable<FieldError> CheckStorage(Field resources)
    {
        var (storage, path) = (resources["requests"]["storage"], resources.Path.Key("storage").ToString());
        var hasKey = resources["requests"].Value is JsonObject requests && requests.ContainsKey("storage");
        return !hasKey ? [FieldError.Required(path)]
            : Quantity.Parse(storage.Value) is { } amount && amount.CompareTo(Quantity.Zero) <= 0
                ? [FieldError.Invalid(path, QuantityText.Of(storage), "must be greater than zero")]
            : [];
    }

    // Other sources than claims and snapshots are taken away from the older field without a word.
    private static IEnumerable<FieldError> CheckSource(Field source)
    {
        if (!source.Exists)
        {
            return [];
        }

        var (name, kind, group, space) = (source["name"], source["kind"], source["apiGroup"], source["namespace"]);
        return (name.Text.Length == 0 ? [FieldErrors.Required(name)] : Enumerable.Empty<FieldError>())
            .Concat(kind.Text.Length == 0 ? [FieldErrors.Required(kind)] : [])
            .Concat(group.Text.Length > 0 ? FieldErrors.Invalid(group, group.Text, ObjectNames.CheckSubdomain(group.Text)) : [])
            .Concat(group.Text.Length == 0 && kind.Text is not ("PersistentVolumeClaim" or "")
                ? [FieldError.Invalid(source.ToString(), kind.Text, "must be 'PersistentVolumeClaim' when referencing the default apiGroup")]
                : [])
            .Concat(space.Text.Length > 0 ? FieldErrors.Invalid(space, space.Text, ObjectNames.CheckLabel(space.Text)) : []);
    }
}
