using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>Changes of claims: once its volume is there, a claim may grow; nothing else may change.</summary>
internal static class VolumeClaimUpdate
{
    private const string Frozen = "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";

    private static readonly ImmutableArray<string> Texts = ["storageClassName", "volumeName"];

    private static readonly ImmutableArray<string> Parts = ["selector", "dataSource", "dataSourceRef"];

    public static IEnumerable<FieldError> Check(Field before, Field after)
    {
        var (was, spec) = (before["spec"], after["spec"]);
        var isBound = before["status"]["phase"].Text == "Bound";
        var hasChanged = Texts.Any(name => was[name].Text != spec[name].Text && !(name == "volumeName" && (was[name].Text.Length == 0 || isBound)))
            || Parts.Any(name => !Immutable.IsSame(was[name], spec[name]))
            || was["volumeMode"].TextOr("Filesystem") != spec["volumeMode"].TextOr("Filesystem")
            || !was["accessModes"].Items.Select(mode => mode.Text).SequenceEqual(spec["accessModes"].Items.Select(mode => mode.Text))
            || !HasSameAmounts(was["resources"]["limits"], spec["resources"]["limits"])
            || (!isBound && !HasSameAmounts(was["resources"]["requests"], spec["resources"]["requests"]))
            || (!isBound && was["volumeAttributesClassName"].Text != spec["volumeAttributesClassName"].Text);
        return (hasChanged ? [FieldErrors.Forbidden(spec, Frozen)] : Enumerable.Empty<FieldError>())
            .Concat(!hasChanged && isBound ? CheckSize(before, spec["resources"]["requests"]["storage"]) : [])
            .Concat(Immutable.Check(was["volumeMode"], new Field(spec["volumeMode"].Value, FieldPath.Root.Child("volumeMode")), "Filesystem"));
    }

    // A claim may take back what it has asked for and not got.
    private static IEnumerable<FieldError> CheckSize(Field before, Field storage)
    {
        var (was, given) = (before["spec"]["resources"]["requests"]["storage"], before["status"]["capacity"]["storage"]);
        return Quantity.Parse(storage.Value) is { } amount && Quantity.Parse(was.Value) is { } old && amount.CompareTo(old) < 0
            && Quantity.Parse(given.Exists ? given.Value : was.Value) is { } least && amount.CompareTo(least) < 0
            ? [FieldErrors.Forbidden(storage, "field can not be less than status.capacity")]
            : [];
    }

    private static bool HasSameAmounts(Field before, Field after) => before.Count == after.Count
        && before.Entries.All(entry => after[entry.Key].Exists && Quantity.Parse(entry.Value.Value) is { } old
            && Quantity.Parse(after[entry.Key].Value) is { } amount && old.CompareTo(amount) == 0);
}
