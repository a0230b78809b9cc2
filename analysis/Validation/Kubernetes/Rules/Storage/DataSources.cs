namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>From what a volume gets its first content. Two fields say so; each that is left out is taken over from the other.</summary>
/// <remarks>
/// <c>validateDataSource</c> and <c>validateDataSourceRef</c> in <c>pkg/apis/core/validation</c>, <c>NormalizeDataSources</c> in
/// <c>pkg/api/persistentvolumeclaim</c> of k8s.io/kubernetes.
/// </remarks>
internal static class DataSources
{
    private const string Claim = "PersistentVolumeClaim";

    /// <summary>Checks the sources of a claim.</summary>
    /// <param name="spec">What is claimed.</param>
    public static IEnumerable<FieldError> Check(Field spec)
    {
        var (source, reference) = Of(spec);
        return CheckOne(source).Concat(CheckOne(reference)).Concat(!source.Exists || !reference.Exists || IsSame(source, reference)
            ? []
            : [FieldError.Invalid(spec.ToString(), new JsonObject(), "must match dataSourceRef")]);
    }

    /// <summary>Whether two claims have the same sources.</summary>
    /// <param name="one">What one claims.</param>
    /// <param name="other">What the other claims.</param>
    public static bool AreSame(Field one, Field other)
    {
        var (first, second) = (Of(one), Of(other));
        return IsSame(first.Source, second.Source) && IsSame(first.Reference, second.Reference);
    }

    // Other sources than claims and snapshots are taken away from the older field without a word.
    private static (Field Source, Field Reference) Of(Field spec)
    {
        var (given, reference) = (spec["dataSource"], spec["dataSourceRef"]);
        var source = given.Exists && IsOlder(given) ? given.Value : null;
        return (
            given with { Value = source ?? (!given.Exists && reference.Exists && IsOlder(reference) ? reference.Value : null) },
            reference with { Value = reference.Value ?? source });
    }

    private static bool IsSame(Field one, Field other) => one.Exists == other.Exists && Parts(one).SequenceEqual(Parts(other), StringComparer.Ordinal);

    private static bool IsOlder(Field source) => (source["apiGroup"].Text, source["kind"].Text) is ("", Claim) or ("snapshot.storage.k8s.io", "VolumeSnapshot");

    private static IEnumerable<string> Parts(Field source) => [source["apiGroup"].Text, source["kind"].Text, source["name"].Text];

    private static IEnumerable<FieldError> CheckOne(Field source)
    {
        if (!source.Exists)
        {
            return [];
        }

        var (name, kind, group) = (source["name"], source["kind"], source["apiGroup"]);
        return (name.Text.Length == 0 ? [FieldErrors.Required(name)] : Enumerable.Empty<FieldError>())
            .Concat(kind.Text.Length == 0 ? [FieldErrors.Required(kind)] : [])
            .Concat(group.Text.Length == 0 && kind.Text != Claim
                ? [FieldError.Invalid(source.ToString(), kind.Text, "must be 'PersistentVolumeClaim' when referencing the default apiGroup")]
                : [])
            .Concat(group.Text.Length > 0 ? FieldErrors.Invalid(group, group.Text, ObjectNames.CheckSubdomain(group.Text)) : []);
    }
}
