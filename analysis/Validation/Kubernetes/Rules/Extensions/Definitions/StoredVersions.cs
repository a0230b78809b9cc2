namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Versions in which objects may stand in the store. The server writes the first one to be stored into the status, and then looks at it.</summary>
internal static class StoredVersions
{
    private const string Path = "status.storedVersions";

    /// <summary>Checks the versions of a definition.</summary>
    /// <param name="versions">All versions.</param>
    public static IEnumerable<FieldError> Check(Field versions)
    {
        var stored = Names(versions).ToList();
        return stored.Count == 0
            ? [FieldError.Invalid(Path, null, "must have at least one stored version")]
            : stored.Skip(1).Select(name => FieldError.Invalid(Path, new JsonArray(stored[0]), $"must have the storage version {name}"));
    }

    /// <summary>Checks that versions in which objects were stored are there still.</summary>
    /// <param name="before">All versions before a change.</param>
    /// <param name="after">All versions after it.</param>
    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) => Names(before)
        .Where(stored => after.Items.All(version => version["name"].Text != stored))
        .Select((stored, index) => FieldError.Invalid(
            FormattableString.Invariant($"{Path}[{index}]"),
            stored,
            $"missing from spec.versions; {stored} was previously a storage version, and must remain in spec.versions until a storage migration"
                + $" ensures no data remains persisted in {stored} and removes {stored} from status.storedVersions"));

    private static IEnumerable<string> Names(Field versions) =>
        versions.Items.Where(version => version["storage"].IsTrue).Select(version => version["name"].Text);
}
