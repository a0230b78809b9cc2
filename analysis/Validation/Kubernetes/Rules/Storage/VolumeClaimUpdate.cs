using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>Changes of claims: once its volume is there, a claim may grow and get other attributes; nothing else may change.</summary>
/// <remarks><c>ValidatePersistentVolumeClaimUpdate</c> in <c>pkg/apis/core/validation</c> of k8s.io/kubernetes.</remarks>
internal static class VolumeClaimUpdate
{
    /// <summary>The older way to name a class.</summary>
    public const string ClassAnnotation = "volume.beta.kubernetes.io/storage-class";

    private const string Frozen = "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";
    private const string Attributes = "volumeAttributesClassName";

    /// <summary>Checks a change of a claim.</summary>
    /// <param name="before">The claim as it was, with the class that the server gave it.</param>
    /// <param name="after">The claim as it is given now.</param>
    public static IEnumerable<FieldError> Check(Field before, Field after)
    {
        var (was, spec) = (before["spec"], after["spec"]);
        var isBound = before["status"]["phase"].Text == "Bound";
        return CheckAnnotation(before, after)
            .Concat(HasChanged(before, after, isBound) ? [FieldErrors.Forbidden(spec, Frozen)] : [])
            .Concat(CheckSize(before, spec["resources"]["requests"]["storage"]))
            .Concat(Immutable.Check(was["volumeMode"], new Field(spec["volumeMode"].Value, FieldPath.Root.Child("volumeMode")), "Filesystem"))
            .Concat(CheckAttributes(was[Attributes], spec[Attributes]));
    }

    // A claim may get its volume once, and its class where it has none yet.
    private static bool HasChanged(Field before, Field after, bool isBound)
    {
        var (was, spec) = (before["spec"], after["spec"]);
        return (was["volumeName"].Text.Length > 0 && was["volumeName"].Text != spec["volumeName"].Text)
            || (!Immutable.HasSameText(was["storageClassName"], spec["storageClassName"]) && !GetsClass(before, spec["storageClassName"]))
            || !Immutable.IsSame(was["selector"], spec["selector"])
            || !DataSources.AreSame(was, spec)
            || was["volumeMode"].TextOr("Filesystem") != spec["volumeMode"].TextOr("Filesystem")
            || !was["accessModes"].Items.Select(mode => mode.Text).SequenceEqual(spec["accessModes"].Items.Select(mode => mode.Text))
            || !HasSameAmounts(was["resources"]["limits"], spec["resources"]["limits"], isBound: false)
            || !HasSameAmounts(was["resources"]["requests"], spec["resources"]["requests"], isBound)
            || (!Immutable.HasSameText(was[Attributes], spec[Attributes]) && !(isBound && spec[Attributes].Exists));
    }

    private static bool GetsClass(Field before, Field name) =>
        !before["spec"]["storageClassName"].Exists && name.Exists && ClassOf(before) is var old && (!old.Exists || old.Text == name.Text);

    private static Field ClassOf(Field claim) => claim["metadata"]["annotations"][ClassAnnotation];

    private static IEnumerable<FieldError> CheckAnnotation(Field before, Field after)
    {
        var (old, name, spec) = (ClassOf(before), ClassOf(after), after["spec"]["storageClassName"]);
        var isTakenOver = old.Exists && !before["spec"]["storageClassName"].Exists && spec.Exists && spec.Text == old.Text && !name.Exists;
        return isTakenOver || old.Text == name.Text
            ? []
            : [FieldError.Invalid($"{after["metadata"]["annotations"]}.{ClassAnnotation}", name.Text, "field is immutable")];
    }

    // A claim may take back what it has asked for and not got.
    private static IEnumerable<FieldError> CheckSize(Field before, Field storage) =>
        Quantity.Parse(storage.Value) is { } amount && Quantity.Parse(before["spec"]["resources"]["requests"]["storage"].Value) is { } old
        && Quantity.Parse(before["status"]["capacity"]["storage"].Value) is { } given && amount.CompareTo(old) < 0 && amount.CompareTo(given) <= 0
            ? [FieldErrors.Forbidden(storage, "field can not be less than status.capacity")]
            : [];

    private static IEnumerable<FieldError> CheckAttributes(Field before, Field after) => !before.Exists || after.Text.Length > 0 || before.Text == after.Text
        ? []
        : [FieldErrors.Forbidden(after, $"update from non-nil value to {(after.Exists ? "an empty string" : "nil")} is forbidden")];

    private static bool HasSameAmounts(Field before, Field after, bool isBound)
    {
        return Names(before).SetEquals(Names(after)) && Names(before).All(name => Quantity.Parse(before[name].Value) is { } old
            && Quantity.Parse(after[name].Value) is { } amount && old.CompareTo(amount) == 0);

        HashSet<string> Names(Field amounts) =>
            amounts.Entries.Select(entry => entry.Key).Where(name => !(isBound && name == "storage")).ToHashSet(StringComparer.Ordinal);
    }
}
