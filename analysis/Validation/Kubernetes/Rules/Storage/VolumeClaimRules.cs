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
        return (modes.Count == 0 ? [FieldErrors.Required(modes, "at least 1 access mode is required")] : Enumerable.Empty<FieldError>())
            .Concat(LabelSelectors.Check(spec["selector"]))
            .Concat(CheckModes(modes))
            .Concat(CheckStorage(spec["resources"]))
            .Concat(CheckClass(spec["storageClassName"]))
            .Concat(Choices.CheckGiven(spec["volumeMode"], VolumeModes))
            .Concat(DataSources.Check(spec))
            .Concat(CheckClass(spec["volumeAttributesClassName"]));
    }

    /// <summary>Errors about modes of access, whose field has no index.</summary>
    public static IEnumerable<FieldError> CheckModes(Field modes)
    {
        var known = modes.Items.Select(mode => mode.Text).Where(AccessModes.Contains).ToHashSet(StringComparer.Ordinal);
        var isExclusive = known.Contains("ReadWriteOncePod") && known.Count > 1;
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
}
